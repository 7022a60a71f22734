package dev.newsreel.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostLanesTests {

  private static final FetchResult DONE = new Failed(Reason.GONE, "done");

  private final HostLanes lanes = new HostLanes(InstantSource.system());

  @Test
  void asksAHostOneAtATime() throws InterruptedException {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        URI url = URI.create("https://www.example.com/" + i);
        threads.execute(() ->
            lanes.inTurn(
                url,
                Duration.ZERO,
                () -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  Thread.onSpinWait();
                  now.decrementAndGet();
                  return DONE;
                }));
      }
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void asksTwoHostsAtOnce() throws InterruptedException {
    var both = new CountDownLatch(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String host : new String[] {"https://example.com/", "https://example.org/"}) {
        threads.execute(() ->
            lanes.inTurn(
                URI.create(host),
                Duration.ZERO,
                () -> {
                  both.countDown();
                  awaitQuietly(both);
                  return DONE;
                }));
      }
    }

    assertThat(both.getCount()).isZero();
  }

  @Test
  void leavesAHostAloneForAllItsAddressesWhenItAsksToWait() {
    var asked = new AtomicInteger();
    lanes.inTurn(
        URI.create("https://example.com/a"),
        Duration.ZERO,
        () -> new Throttled(Duration.ofHours(1)));

    FetchResult second =
        lanes.inTurn(
            URI.create("https://feeds.example.com/b"),
            Duration.ZERO,
            () -> {
              asked.incrementAndGet();
              return DONE;
            });

    assertThat(second).isInstanceOf(Throttled.class);
    assertThat(asked).hasValue(0);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(20, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
