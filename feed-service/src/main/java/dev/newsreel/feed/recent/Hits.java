package dev.newsreel.feed.recent;

import dev.newsreel.events.Position;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The first positions of the articles that a search found, in order. Immutable. */
public final class Hits {

  private static final int OFFSET_BITS = 40;
  private static final long GREATEST_OFFSET = (1L << OFFSET_BITS) - 1;

  private final long[] sorted;

  private Hits(long[] sorted) {
    this.sorted = sorted;
  }

  /** A position as one number that sorts alike; 10^12 offsets of 8 million epochs fit. */
  public static long pack(Position position) {
    return ((long) position.epoch() << OFFSET_BITS) | Math.min(position.offset(), GREATEST_OFFSET);
  }

  /** Of packed positions in any order. */
  public static Hits of(LongStream packed) {
    return new Hits(packed.sorted().toArray());
  }

  /** How many there are. */
  int size() {
    return sorted.length;
  }

  boolean contains(Position first) {
    return Arrays.binarySearch(sorted, pack(first)) >= 0;
  }

  void forEach(Consumer<Position> each) {
    for (long packed : sorted) {
      each.accept(new Position((int) (packed >>> OFFSET_BITS), packed & GREATEST_OFFSET));
    }
  }
}
