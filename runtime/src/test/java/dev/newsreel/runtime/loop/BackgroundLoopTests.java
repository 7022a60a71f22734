package dev.newsreel.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundLoopTests {

  @Test
  void goesOnAfterARoundThatFailed() throws InterruptedException {
    var rounds = new CountDownLatch(4);
    var loop =
        new BackgroundLoop(
            "test",
            Duration.ofMillis(1),
            () -> {
              rounds.countDown();
              if (rounds.getCount() == 3) {
                throw new StackOverflowError();
              }
              if (rounds.getCount() == 2) {
                throw new IllegalStateException("a fault");
              }
              if (rounds.getCount() == 1) {
                throw new StoreUnavailableException("away", new IllegalStateException());
              }
            });

    loop.start();

    assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void interruptsARoundWhenItStops() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var loop =
        new BackgroundLoop(
            "test",
            Duration.ofMillis(1),
            () -> {
              begun.countDown();
              try {
                Thread.sleep(Duration.ofDays(1));
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            });

    loop.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    loop.stop();

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
