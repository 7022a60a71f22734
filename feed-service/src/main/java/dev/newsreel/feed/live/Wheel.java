package dev.newsreel.feed.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Readers by the second in which somebody must look at them. Every reader is in exactly one place
 * until it is closed, so the wheel also knows them all.
 */
final class Wheel {

  private static final int SIZE = 64;

  private final List<List<Reader>> places = new ArrayList<>();
  // From 1, because 0 stands for never.
  private int second = 1;

  Wheel() {
    for (int i = 0; i < SIZE; i++) {
      places.add(new ArrayList<>());
    }
  }

  /** Seconds since the wheel began to turn, and one. */
  int second() {
    return second;
  }

  /**
   * @param due a later second, at most 63 from now
   */
  void put(Reader reader, int due) {
    places.get(due % SIZE).add(reader);
  }

  /** Moves on by a second and hands out those who are due, who must be put again. */
  void turn(Consumer<Reader> visit) {
    second++;
    List<Reader> due = places.set(second % SIZE, new ArrayList<>());
    for (Reader reader : due) {
      if (!reader.isClosed()) {
        visit.accept(reader);
      }
    }
  }

  /** All readers, in no order. */
  List<Reader> all() {
    return places.stream().flatMap(List::stream).filter(reader -> !reader.isClosed()).toList();
  }
}
