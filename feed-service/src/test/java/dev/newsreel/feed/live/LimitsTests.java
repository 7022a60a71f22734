package dev.newsreel.feed.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTests {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Limits limits =
      new Limits(new LiveProperties(SECOND, SECOND, SECOND, SECOND, 5, 2, 3));

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void limitsAnAddressAndGivesPlacesBackOnce() {
    InetAddress reader = address("192.0.2.7");
    var first = limits.enter(null, reader).orElseThrow();
    assertThat(limits.enter(null, reader)).isPresent();
    assertThat(limits.enter(null, reader)).isEmpty();
    assertThat(limits.enter(null, address("192.0.2.8"))).isPresent();

    first.close();
    first.close();

    assertThat(limits.enter(null, reader)).isPresent();
    assertThat(limits.enter(null, reader)).isEmpty();
  }

  @Test
  void limitsAKeyWhereverItComesFrom() {
    for (int n = 0; n < 3; n++) {
      assertThat(limits.enter("k1", address("192.0.2." + n))).isPresent();
    }
    assertThat(limits.enter("k1", address("192.0.2.9"))).isEmpty();
    assertThat(limits.enter("k2", address("192.0.2.9"))).isPresent();
  }

  @Test
  void countsLoopbackInAllAlone() {
    for (int n = 0; n < 5; n++) {
      assertThat(limits.enter(null, address("127.0.0.1"))).isPresent();
    }
    assertThat(limits.enter(null, address("192.0.2.7"))).isEmpty();
  }
}
