package dev.newsreel.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** The bytes of a document after decompression, with what the server says they are. Immutable. */
public final class Body {

  private final byte[] bytes;
  private final @Nullable String contentType;

  /**
   * @param bytes owned by the body from now on
   * @param contentType the header as it came
   */
  public Body(byte[] bytes, @Nullable String contentType) {
    this.bytes = bytes;
    this.contentType = contentType;
  }

  /** The bytes themselves, not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The Content-Type header as it came. */
  public @Nullable String contentType() {
    return contentType;
  }
}
