package dev.newsreel.ingest.source.opml;

import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML as feed readers really write it: any version, groups nested, names in {@code text} or
 * {@code title}. Knows no entities but the five of XML, so there is nothing to expand.
 */
public final class OpmlReader {

  private static final int MOST = 5_000;
  private static final int DEEPEST = 20;

  private final List<Source> sources = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<SourceId> ids = new HashSet<>();

  private OpmlReader() {}

  /**
   * What a list holds.
   *
   * @param faults what could not be read, each with its line; the sources are good all the same
   */
  public record Read(List<Source> sources, List<String> faults) {

    /** Copies both. */
    public Read {
      sources = List.copyOf(sources);
      faults = List.copyOf(faults);
    }
  }

  /** Whatever the text, an answer. */
  public static Read read(String text) {
    var reader = new OpmlReader();
    Document document = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
    Element body = document.selectFirst("opml > body");
    if (body == null) {
      return new Read(List.of(), List.of("line 1: not OPML: there is no body in an opml element"));
    }
    reader.outlines(body, "", 0);
    return new Read(reader.sources, reader.faults);
  }

  private void outlines(Element parent, String group, int depth) {
    for (Element outline : parent.children()) {
      if (sources.size() + faults.size() >= MOST || depth > DEEPEST) {
        fault(
            outline,
            "more than " + MOST + " outlines or " + DEEPEST + " levels; the rest is left out");
        return;
      }
      outline(outline, group, depth);
    }
  }

  private void outline(Element outline, String group, int depth) {
    String name = name(outline);
    if (outline.attributesSize() > 0 && !address(outline).isEmpty()) {
      feed(outline, name, group);
    } else {
      outlines(outline, group.isEmpty() ? name : group + " / " + name, depth + 1);
    }
  }

  private void feed(Element outline, String name, String group) {
    URI url = url(address(outline));
    if (url == null) {
      fault(outline, "xmlUrl must be an address with http or https but is: " + address(outline));
      return;
    }
    String called = name.isEmpty() ? String.valueOf(url.getHost()) : name;
    sources.add(
        new Source(
            free(SourceId.from(called)),
            called,
            group,
            new Origin.Feed(url),
            url(attribute(outline, "htmlUrl")),
            false,
            null,
            null));
  }

  /** Two feeds of one name are two sources. */
  private SourceId free(SourceId wanted) {
    SourceId id = wanted;
    for (int number = 2; !ids.add(id); number++) {
      String stem = wanted.value().substring(0, Math.min(58, wanted.value().length()));
      id = new SourceId(stem + "-" + number);
    }
    return id;
  }

  private void fault(Element outline, String message) {
    faults.add("line " + outline.sourceRange().start().lineNumber() + ": " + message);
  }

  private static String name(Element outline) {
    String text = attribute(outline, "text");
    return (text.isBlank() ? attribute(outline, "title") : text).strip();
  }

  private static String address(Element outline) {
    return attribute(outline, "xmlUrl").strip();
  }

  /** Some programs write the names of attributes in other cases. */
  private static String attribute(Element outline, String name) {
    return outline.attributes().getIgnoreCase(name);
  }

  private static @Nullable URI url(String text) {
    try {
      URI url = new URI(text.strip());
      boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return isWeb && url.getHost() != null ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
