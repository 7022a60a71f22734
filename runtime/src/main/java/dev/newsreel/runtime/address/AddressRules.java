package dev.newsreel.runtime.address;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses are asked at all, by their form alone. Thread-safe. */
public final class AddressRules {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Set<Integer> ports;
  private final AllowedHosts allowed;

  /**
   * @param ports that may be asked; hosts in {@code allowed} have their own
   */
  public AddressRules(Set<Integer> ports, AllowedHosts allowed) {
    this.ports = Set.copyOf(ports);
    this.allowed = allowed;
  }

  /** What is wrong with the address, {@code null} when nothing is. */
  public @Nullable String fault(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      return "an address must begin with http:// or https:// but is " + shown(url);
    }
    if (url.getHost() == null) {
      return "an address must name a host but is " + shown(url);
    }
    if (url.getRawUserInfo() != null) {
      return "an address must not carry a user or a password: " + shown(url);
    }
    int port = url.getPort() >= 0 ? url.getPort() : "https".equals(scheme) ? 443 : 80;
    if (!ports.contains(port) && !allowed.names(url)) {
      return "port " + port + " is not one of " + ports.stream().sorted().toList();
    }
    return null;
  }

  /** Without a password that might stand in it. */
  private static String shown(URI url) {
    return url.toString().replaceFirst("//[^/@]*@", "//…@");
  }
}
