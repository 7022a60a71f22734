package dev.newsreel.runtime.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Lets only addresses of the public internet through. Asked by the HTTP client with the resolved
 * address it is about to connect to, so that neither a redirect nor a name that changes its address
 * between the check and the connection gets by.
 *
 * <p>On top of Spring Boot's table: IPv4-compatible IPv6 ({@code ::/96}), which that table lets
 * through ({@code ::127.0.0.1}), and the addresses that carry an IPv4 address inside (mapped,
 * NAT64, 6to4, Teredo), whatever is inside: a public site has no need of them.
 */
public final class AddressGuard implements InetAddressFilter {

  private static final InetAddressFilter PUBLIC =
      InetAddressFilter.externalAddresses()
          .andNot(
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "2002::/16",
              "2001::/32",
              "fc00::/7",
              "fec0::/10",
              "fe80::/10",
              "ff00::/8",
              "100.64.0.0/10",
              "192.88.99.0/24",
              "198.18.0.0/15",
              "240.0.0.0/4");

  private final AllowedHosts allowed;

  /** With hosts that may be asked although their addresses are private. */
  public AddressGuard(AllowedHosts allowed) {
    this.allowed = allowed;
  }

  @Override
  public boolean matches(InetSocketAddress address) {
    InetAddress resolved = address.getAddress();
    return resolved != null && (allowed.names(address) || matches(resolved));
  }

  @Override
  public boolean matches(InetAddress address) {
    return PUBLIC.matches(address) && !isMapped(address);
  }

  /** {@code ::ffff:0:0/96} held as 16 bytes; Java itself turns most of these into IPv4. */
  private static boolean isMapped(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    byte[] bytes = address.getAddress();
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }
}
