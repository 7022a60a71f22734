package dev.newsreel.enrich.catalog;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.catalog.Franchise;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * SHA-256 over the JSON of catalog entries: equal digests mean that nothing needs to be published.
 */
final class Digests {

  private Digests() {}

  /** 64 hex digits over one franchise. */
  static String of(Franchise franchise) {
    return hex(sha256().digest(EventJson.write(franchise)));
  }

  /** 64 hex digits over a whole catalog, in the order given. */
  static String of(Collection<Franchise> franchises, Collection<Network> networks) {
    var digest = sha256();
    franchises.forEach(franchise -> digest.update(EventJson.write(franchise)));
    digest.update((byte) '\n');
    networks.forEach(network -> digest.update(EventJson.write(network)));
    return hex(digest.digest());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
