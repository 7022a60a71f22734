package dev.newsreel.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a feed or entry leads to. */
final class Links {

  /**
   * Relations may be written as addresses of the registry that names them (RFC 4287 section
   * 4.2.7.2).
   */
  private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

  private @Nullable String page;
  private @Nullable String permalink;
  private @Nullable String other;
  private @Nullable String likely;
  private @Nullable String self;
  private @Nullable String next;
  private final List<String> hubs = new ArrayList<>();

  /** The page, said by an element that means nothing else; the last one counts. */
  void page(String url) {
    if (!url.isEmpty()) {
      page = url;
    }
  }

  /** The page, if nothing better is said. */
  void permalink(String url) {
    if (!url.isEmpty() && permalink == null) {
      permalink = url;
    }
  }

  /**
   * An address that is most likely the page's; the first one counts, if there is nothing better.
   */
  void likely(String url) {
    if (!url.isEmpty() && likely == null) {
      likely = url;
    }
  }

  /** A typed link (RFC 4287 section 4.2.7). */
  void typed(String relations, @Nullable String type, String url) {
    String names = relations.replace(REGISTRY, "");
    for (String relation : names.strip().split("\\s+", 8)) {
      relation(relation, type == null ? "text/html" : type.strip().toLowerCase(Locale.ROOT), url);
    }
  }

  private void relation(String relation, String type, String url) {
    switch (relation) {
      case "alternate", "" -> alternate(type, url);
      case "self" -> self = self == null ? url : self;
      case "next" -> next = next == null ? url : next;
      case "hub" -> hub(url);
      default -> {}
    }
  }

  private void alternate(String type, String url) {
    if (type.startsWith("text/html")
        || type.startsWith("application/xhtml+xml")
        || type.equals("html")) {
      page(url);
    } else {
      other = other == null ? url : other;
    }
  }

  private void hub(String url) {
    if (hubs.size() < ParseLimits.LIST && !hubs.contains(url)) {
      hubs.add(url);
    }
  }

  @Nullable String page() {
    return Stream.of(page, permalink, other, likely)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable String self() {
    return self;
  }

  @Nullable String next() {
    return next;
  }

  List<String> hubs() {
    return hubs;
  }
}
