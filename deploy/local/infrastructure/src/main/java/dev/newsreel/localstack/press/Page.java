package dev.newsreel.localstack.press;

import java.time.Instant;

/**
 * What a site has at one path.
 *
 * @param contentType the header as it is sent, charset included
 * @param modified sent as {@code Last-Modified}, to the second; the {@code ETag} comes from the
 *     body
 */
public record Page(String contentType, String body, Instant modified) {

  private static final String HTML = "text/html; charset=utf-8";

  /** A page of HTML. */
  public static Page html(String body, Instant modified) {
    return new Page(HTML, body, modified);
  }

  /** Plain text, as robots.txt is. */
  public static Page text(String body, Instant modified) {
    return new Page("text/plain; charset=utf-8", body, modified);
  }

  String etag() {
    return "\"%08x-%x\"".formatted(body.hashCode(), body.length());
  }
}
