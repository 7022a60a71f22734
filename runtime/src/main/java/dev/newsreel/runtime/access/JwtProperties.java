package dev.newsreel.runtime.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are taken beside API keys; without {@code jwkSet} none are.
 *
 * @param jwkSet address of the issuer's public keys (RFC 7517)
 * @param issuer what {@code iss} must say
 * @param audience what {@code aud} must have; {@code null}: anything
 */
@ConfigurationProperties("newsreel.access.jwt")
public record JwtProperties(
    @Nullable URI jwkSet, @Nullable String issuer, @Nullable String audience) {

  /** A set of keys without an issuer would take tokens that were meant for somebody else. */
  public JwtProperties {
    if (jwkSet != null && (issuer == null || issuer.isBlank())) {
      throw new IllegalArgumentException(
          "newsreel.access.jwt.issuer must be set where newsreel.access.jwt.jwk-set is");
    }
  }
}
