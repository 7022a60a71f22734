package dev.newsreel.ingest.push.signed;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher signs with.
 *
 * @param secret {@code whsec_} and the base64 of 32 random bytes
 * @param until {@code null} for the newest; an older one is valid for a while after it was replaced
 */
record SigningSecret(String secret, Instant created, @Nullable Instant until) {

  static final String PREFIX = "whsec_";

  boolean isValid(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** The same, valid until then at the latest. */
  SigningSecret until(Instant end) {
    return until != null && until.isBefore(end) ? this : new SigningSecret(secret, created, end);
  }

  byte[] key() {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }
}
