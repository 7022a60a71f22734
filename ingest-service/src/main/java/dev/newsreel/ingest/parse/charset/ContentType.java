package dev.newsreel.ingest.parse.charset;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two parts of a {@code Content-Type} header that matter for decoding; both lower case, empty
 * if missing.
 */
record ContentType(String mediaType, String charset) {

  static ContentType of(@Nullable String header) {
    if (header == null) {
      return new ContentType("", "");
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split(";", 16);
    String charset = "";
    for (int i = 1; i < parts.length; i++) {
      charset = charset.isEmpty() ? charsetIn(parts[i]) : charset;
    }
    return new ContentType(parts[0].strip(), charset);
  }

  private static String charsetIn(String parameter) {
    int equals = parameter.indexOf('=');
    boolean named = equals > 0 && parameter.substring(0, equals).strip().equals("charset");
    return named ? parameter.substring(equals + 1).replaceAll("[\\s\"']", "") : "";
  }

  /** Media types whose historic default was US-ASCII (RFC 3023), whatever the document declared. */
  boolean isText() {
    return mediaType.startsWith("text/");
  }
}
