package dev.newsreel.ingest.parse;

import java.net.URI;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came over the wire, with what the answer said about it.
 *
 * @param bytes the body, already decompressed; read from its position to its limit, never changed
 * @param contentType the {@code Content-Type} header as sent
 * @param address where the document was read from, after redirects: the base of its relative
 *     references
 * @param contentLocation the {@code Content-Location} header as sent; it goes before the address
 *     (RFC 9110 section 8.7)
 */
public record FeedBytes(
    ByteBuffer bytes,
    @Nullable String contentType,
    @Nullable URI address,
    @Nullable String contentLocation) {

  /** A body of which nothing else is known. */
  public static FeedBytes of(byte[] bytes) {
    return of(bytes, null, null);
  }

  /** A body with its {@code Content-Type} and the address it was read from. */
  public static FeedBytes of(byte[] bytes, @Nullable String contentType, @Nullable URI address) {
    return new FeedBytes(ByteBuffer.wrap(bytes), contentType, address, null);
  }
}
