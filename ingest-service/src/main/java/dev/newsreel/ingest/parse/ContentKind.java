package dev.newsreel.ingest.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the text of an element is written, by its {@code type} and {@code mode} attributes. */
enum ContentKind {
  PLAIN,
  HTML,
  XHTML,
  BASE64;

  /**
   * Reads the attributes of Atom 1.0 (RFC 4287 section 3.1.1) and of Atom 0.3.
   *
   * @param otherwise what it is without a type
   */
  static ContentKind of(@Nullable String type, @Nullable String mode, ContentKind otherwise) {
    String name = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if ("base64".equalsIgnoreCase(mode)) {
      return BASE64;
    }
    return switch (name) {
      case "" -> otherwise;
      case "text", "plain", "text/plain" -> PLAIN;
      case "html", "text/html" -> HTML;
      case "xhtml" -> XHTML;
      default -> ofMediaType(name);
    };
  }

  private static ContentKind ofMediaType(String name) {
    if (name.startsWith("text/html")) {
      return HTML;
    }
    if (name.endsWith("+xml") || name.endsWith("/xml")) {
      return XHTML;
    }
    return name.startsWith("text/") || name.indexOf('/') < 0 ? PLAIN : BASE64;
  }
}
