package dev.newsreel.runtime.access;

/**
 * A key just made: the only time its secret is seen.
 *
 * @param secret {@code nr_} and 43 characters of base64url: 256 random bits
 */
public record NewKey(ApiKey key, String secret) {

  /** Without the secret, so that it cannot slip into a log. */
  @Override
  public String toString() {
    return "NewKey[" + key.id() + "]";
  }
}
