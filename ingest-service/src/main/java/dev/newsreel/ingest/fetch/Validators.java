package dev.newsreel.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server told us to send with the next request (RFC 9110 section 8.8). Opaque: echoed byte
 * for byte, weak prefix, quotes, odd dates and all, and both where both were given.
 *
 * @param etag the ETag header
 * @param lastModified the Last-Modified header
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing known: the request is unconditional. */
  public static final Validators NONE = new Validators(null, null);

  /** These, and where these are silent the older ones. */
  Validators orElse(Validators older) {
    return new Validators(
        etag == null ? older.etag : etag, lastModified == null ? older.lastModified : lastModified);
  }
}
