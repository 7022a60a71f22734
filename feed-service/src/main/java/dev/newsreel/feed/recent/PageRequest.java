package dev.newsreel.feed.recent;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What page is wanted. Pages are sorted by first position, so that an update does not jump the
 * queue.
 *
 * @param hits what a search found, of which only these are wanted; {@code null} without a search
 * @param isGrouped of each story only the earliest article that is wanted
 * @param before only what is older; {@code null} for the newest
 * @param after only what is newer, the page next to it; wins over {@code before}
 * @param limit at most this many
 */
public record PageRequest(
    Filter filter,
    @Nullable Hits hits,
    boolean isGrouped,
    @Nullable Position before,
    @Nullable Position after,
    int limit) {

  /** Whether the entry belongs on one of the pages. */
  public boolean wants(Entry entry) {
    return filter.matches(entry) && (hits == null || hits.contains(entry.first()));
  }
}
