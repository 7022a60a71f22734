package dev.newsreel.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTests {

  private static final AllowedHosts ONE =
      AllowedHosts.parse("newsreel.allow", List.of("127.0.0.1:9000"));

  private final AddressGuard guard = new AddressGuard(ONE);
  private final AddressRules rules = new AddressRules(Set.of(80, 443), ONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fc00::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void letsNothingThroughThatLeadsInside(String address) {
    assertThat(guard.matches(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "2606:4700::1111"})
  void letsThePublicInternetThrough(String address) {
    assertThat(guard.matches(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void letsAHostThroughThatIsNamedWithThisPortAlone() {
    assertThat(guard.matches(local(9000))).isTrue();
    assertThat(guard.matches(local(9001))).isFalse();
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://press.example/",
        "//press.example/",
        "http:///path",
        "https://press.example:8443/",
        "https://user:secret@press.example/"
      })
  void saysWhatIsWrongWithAnAddressByItsFormAlone(String address) {
    assertThat(rules.fault(URI.create(address))).isNotNull().doesNotContain("secret");
  }
}
