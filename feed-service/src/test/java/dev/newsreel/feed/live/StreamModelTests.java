package dev.newsreel.feed.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schedules of everything that happens to a log and its readers, against what a reader must
 * see: each change that concerns it once, in order, from where it began.
 */
class StreamModelTests {

  private static final int STEPS = 400;

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesEveryReaderEveryChangeOnceAndInOrder(int seed) {
    var random = new SplittableRandom(seed);
    var world = new ModelWorld(random);

    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();

    for (ModelReader reader : world.readers()) {
      assertThat(reader.seen()).as("seed %d, %s", seed, reader).isEqualTo(world.expected(reader));
    }
  }

  /** Shows that the model would notice: a reader that forgets its place loses something. */
  @Test
  void noticesAReaderThatDoesNotResume() {
    var world = new ModelWorld(new SplittableRandom(7));
    world.forgetCursors();

    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();

    assertThat(world.readers()).anyMatch(reader -> !reader.seen().equals(world.expected(reader)));
  }
}
