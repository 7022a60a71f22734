package dev.newsreel.ingest.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a link by its relation in Link headers (RFC 8288). Stateless. */
final class LinkHeader {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[\\w*-]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\",;\\s]+))?)*)");
  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\",;\\s]+))");

  private LinkHeader() {}

  /** The first target with the relation, resolved against the page. */
  static Optional<URI> find(List<String> headers, String relation, URI page) {
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (has(link.group(2), relation)) {
          return resolve(page, link.group(1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(String parameters, String relation) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return false;
    }
    String value = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return List.of(value.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains(relation);
  }

  private static Optional<URI> resolve(URI page, String target) {
    try {
      return Optional.of(page.resolve(target.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
