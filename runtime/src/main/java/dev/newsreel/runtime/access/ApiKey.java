package dev.newsreel.runtime.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept; the secret itself is not.
 *
 * @param id first 12 hex digits of the secret's SHA-256: what commands and logs call the key
 * @param name who uses it, in the operator's words
 * @param expires {@code null}: never
 * @param revoked {@code null}: it is valid
 */
public record ApiKey(
    String id,
    String name,
    Set<Scope> scopes,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked) {

  /** Copies the scopes. */
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key may do what needs the scope. */
  public boolean holds(Scope scope) {
    return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
  }

  boolean isValid(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }
}
