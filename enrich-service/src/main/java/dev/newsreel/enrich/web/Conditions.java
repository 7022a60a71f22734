package dev.newsreel.enrich.web;

import dev.newsreel.runtime.problem.ProblemException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Versions as entity tags (RFC 9110 section 13): {@code ETag: "3"}, {@code If-Match: "3"}. */
final class Conditions {

  private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  private Conditions() {}

  static String tag(int version) {
    return "\"" + version + "\"";
  }

  /** The version that must be there; 0 when there must be none. */
  static int expected(HttpHeaders headers) {
    if ("*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH))) {
      return 0;
    }
    var match = headers.getFirst(HttpHeaders.IF_MATCH);
    var version = VERSION.matcher(match == null ? "" : match.strip());
    if (version.matches()) {
      return Integer.parseInt(version.group(1));
    }
    throw new ProblemException(
        EditAnswers.UNCONDITIONAL,
        "send If-Match with the ETag of what you read, or If-None-Match: * for a new franchise");
  }
}
