package dev.newsreel.ingest.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose machines an address belongs to, as far as politeness goes: the registrable domain ({@code
 * bbc.co.uk} for {@code feeds.bbc.co.uk}), each customer of a shared domain for itself, and host
 * with port where there is no registrable domain.
 *
 * @param value lower case
 */
public record HostKey(String value) {

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]");

  /** The key of an address that names a host. */
  public static HostKey of(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    String domain =
        NUMERIC.matcher(host).matches()
            ? null
            : EffectiveTldFinder.getAssignedDomain(host, true, false);
    return new HostKey(domain != null ? domain : host + ":" + url.getPort());
  }

  @Override
  public String toString() {
    return value;
  }
}
