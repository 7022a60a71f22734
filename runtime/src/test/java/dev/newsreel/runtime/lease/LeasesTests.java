package dev.newsreel.runtime.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.runtime.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LeasesTests {

  private static final Duration TIME = Duration.ofSeconds(10);

  private final TestMongo mongo = new TestMongo();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource clock = () -> now;

  @AfterEach
  void close() {
    mongo.close();
  }

  @Test
  void givesAFreeLeaseToTheFirstWhoAsks() {
    assertThat(get(leases("a").acquire("host", TIME))).isPresent();
    assertThat(get(leases("b").acquire("host", TIME))).isEmpty();
  }

  @Test
  void givesALeaseThatRanOutToAnotherWithAGreaterToken() {
    Lease first = get(leases("a").acquire("host", TIME)).orElseThrow();
    now = now.plus(TIME).plusMillis(1);

    Lease second = get(leases("b").acquire("host", TIME)).orElseThrow();

    assertThat(second.token()).isGreaterThan(first.token());
    assertThat(get(leases("a").renew(first, TIME))).isFalse();
  }

  @Test
  void keepsALeaseThatIsRenewed() {
    Lease lease = get(leases("a").acquire("host", TIME)).orElseThrow();
    now = now.plusSeconds(9);
    assertThat(get(leases("a").renew(lease, TIME))).isTrue();
    now = now.plusSeconds(9);

    assertThat(get(leases("b").acquire("host", TIME))).isEmpty();
  }

  @Test
  void freesALeaseThatIsReleased() {
    Lease lease = get(leases("a").acquire("host", TIME)).orElseThrow();

    leases("a").release(lease).block(TIME);

    assertThat(get(leases("b").acquire("host", TIME))).isPresent();
  }

  @Test
  void givesOneOfManyWhoAskAtOnceTheLease() {
    List<Optional<Lease>> answers =
        Flux.fromStream(IntStream.range(0, 20).boxed())
            .flatMap(holder -> leases("holder-" + holder).acquire("host", TIME), 20)
            .collectList()
            .blockOptional(TIME)
            .orElseThrow();

    assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
  }

  private Leases leases(String holder) {
    return new Leases(mongo.collection("leases"), clock, holder);
  }

  private static <T> T get(Mono<T> mono) {
    return mono.blockOptional(Duration.ofSeconds(20)).orElseThrow();
  }
}
