package dev.newsreel.localstack.press;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Text as XML, HTML and JSON write it. */
final class Markup {

  private Markup() {}

  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** JSON inside a script element, which must not contain the end of it. */
  static String jsonInHtml(String text) {
    return json(text).replace("<", "\\u003c");
  }

  static String rfc822(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  static String plain(String html) {
    return html.replaceAll("<[^>]+>", "");
  }
}
