package dev.newsreel.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** What became of a request. Never an exception: that a site is down or slow is expected. */
public sealed interface FetchResult {

  /**
   * The server gave the document.
   *
   * @param page where it was found after redirects
   * @param movedForGood whether there were redirects and every one of them was a 301 or a 308
   * @param validators to send the next time, byte for byte
   */
  record Fetched(URI page, boolean movedForGood, Body body, Validators validators, CacheHints hints)
      implements FetchResult {}

  /**
   * The document is the one we know (304). A 304 may carry newer validators (RFC 9111 section
   * 4.3.4): these are they.
   */
  record NotModified(Validators validators, CacheHints hints) implements FetchResult {}

  /** The server asks us to wait (429, or 503 with Retry-After). */
  record Throttled(Duration retryAfter) implements FetchResult {}

  /**
   * There is no document.
   *
   * @param detail for a log or a reader, never for a decision
   */
  record Failed(Reason reason, String detail) implements FetchResult {}
}
