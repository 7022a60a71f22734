package dev.newsreel.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** What came back when a form was sent. */
record FormAnswer(int status, @Nullable String location) {

  /** Whether the form is wanted elsewhere, as it is (RFC 9110 sections 15.4.8 and 15.4.9). */
  boolean isRedirect() {
    return status == 307 || status == 308;
  }
}
