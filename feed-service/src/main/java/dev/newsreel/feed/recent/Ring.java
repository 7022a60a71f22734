package dev.newsreel.feed.recent;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries in log order, numbered 0, 1, 2, … without holes for the life of the process.
 * One writer, any number of readers that never wait.
 */
final class Ring {

  private final AtomicReferenceArray<@Nullable Entry> slots;
  private volatile long tail;
  private volatile long head;

  Ring(int capacity) {
    slots = new AtomicReferenceArray<>(capacity);
  }

  /** Number of the oldest entry that is still here. */
  long tail() {
    return tail;
  }

  /** Number the next entry will have. */
  long head() {
    return head;
  }

  /** The entry of that number; {@code null} when it is no longer or not yet here. */
  @Nullable Entry get(long number) {
    if (number < 0 || number >= head) {
      return null;
    }
    Entry entry = slots.getAcquire(slot(number));
    // The writer moves the tail before it reuses a slot, so this tells whether it did.
    return tail <= number ? entry : null;
  }

  /** Adds an entry and gives the one that had to go. */
  @Nullable Entry add(Entry entry) {
    long number = head;
    Entry gone = null;
    long oldest = tail;
    if (number - oldest == slots.length()) {
      gone = slots.getPlain(slot(number));
      tail = oldest + 1;
    }
    slots.setRelease(slot(number), entry);
    head = number + 1;
    return gone;
  }

  /** Puts another entry in the place of one that is still here. */
  void replace(long number, Entry entry) {
    slots.setRelease(slot(number), entry);
  }

  /** The lowest number whose entry is after the position; {@link #head()} when there is none. */
  long firstAfter(Position position) {
    long low = tail;
    long high = head;
    while (low < high) {
      long middle = (low + high) >>> 1;
      Entry entry = get(middle);
      if (entry == null || entry.position().compareTo(position) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int slot(long number) {
    return (int) (number % slots.length());
  }
}
