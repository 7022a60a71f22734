package dev.newsreel.runtime.address;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The hosts with a port that the operator named although they are not on the public internet. */
public record AllowedHosts(Set<String> hostsWithPort) {

  private static final Pattern FORM = Pattern.compile("[^\\s/@:]+:\\d{1,5}");

  /** Copies the entries. */
  public AllowedHosts {
    hostsWithPort = Set.copyOf(hostsWithPort);
  }

  /**
   * Reads entries of the form {@code host:port}.
   *
   * @param property whose value they are, for the message
   * @throws IllegalArgumentException when an entry has another form
   */
  public static AllowedHosts parse(String property, List<String> entries) {
    var hosts = new HashSet<String>();
    for (String entry : entries) {
      if (!FORM.matcher(entry).matches()) {
        throw new IllegalArgumentException(
            property + " must have entries of the form host:port but has " + entry);
      }
      hosts.add(entry.toLowerCase(Locale.ROOT));
    }
    return new AllowedHosts(hosts);
  }

  /** Whether the URL names such a host with its port. */
  boolean names(URI url) {
    return contains(url.getHost(), url.getPort());
  }

  /** Whether the address was resolved from such a host, for its port. */
  boolean names(InetSocketAddress address) {
    return contains(address.getHostString(), address.getPort());
  }

  private boolean contains(String host, int port) {
    return hostsWithPort.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
  }
}
