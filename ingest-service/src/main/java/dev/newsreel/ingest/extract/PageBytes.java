package dev.newsreel.ingest.extract;

import java.net.URI;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A page as the network gave it.
 *
 * @param body the bytes after decompression, read-only
 * @param contentType the Content-Type header as it was, such as {@code text/html; charset=utf-8}
 * @param uri where the page was found, after redirects; absolute
 */
public record PageBytes(ByteBuffer body, @Nullable String contentType, URI uri) {

  /**
   * @throws IllegalArgumentException when the address is not absolute
   */
  public PageBytes {
    body = body.asReadOnlyBuffer();
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException("a page's address must be absolute but is " + uri);
    }
  }

  /** A page of these bytes, which are copied. */
  public static PageBytes of(byte[] body, @Nullable String contentType, URI uri) {
    return new PageBytes(ByteBuffer.wrap(body.clone()), contentType, uri);
  }

  @Override
  public ByteBuffer body() {
    return body.duplicate();
  }
}
