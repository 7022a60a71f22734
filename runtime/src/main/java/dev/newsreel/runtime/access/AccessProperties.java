package dev.newsreel.runtime.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open a service is.
 *
 * @param reading {@code open}: anybody reads news; {@code key}: reading needs a key or a token with
 *     scope {@code read}
 * @param local a laptop: previews need no key when they come from this machine
 * @param database where keys and tickets are kept
 */
@ConfigurationProperties("newsreel.access")
public record AccessProperties(
    @DefaultValue("open") Reading reading,
    @DefaultValue("false") boolean local,
    @DefaultValue("newsreel_access") String database) {

  /** Who reads news. */
  public enum Reading {
    /** Anybody. */
    OPEN,
    /** Holders of a key or a token. */
    KEY
  }
}
