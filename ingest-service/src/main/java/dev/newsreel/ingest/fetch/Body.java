package dev.newsreel.ingest.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a document after decompression, with what the server says they are. Immutable. */
public final class Body {

  private final byte[] bytes;
  private final @Nullable String contentType;
  private final List<String> links;

  /**
   * @param bytes owned by the body from now on
   * @param contentType the header as it came
   */
  public Body(byte[] bytes, @Nullable String contentType) {
    this(bytes, contentType, List.of());
  }

  Body(byte[] bytes, @Nullable String contentType, List<String> links) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.links = List.copyOf(links);
  }

  /** The bytes themselves, not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The Link headers as they came (RFC 8288). */
  public List<String> links() {
    return links;
  }

  /** The Content-Type header as it came. */
  public @Nullable String contentType() {
    return contentType;
  }
}
