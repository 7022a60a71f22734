package dev.newsreel.feed.recent;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, the newest first.
 *
 * @param older ask {@code before} this for the next older page; {@code null} when memory has none
 * @param newer ask {@code after} this for what came since; {@code null} when the page is empty
 */
public record Page(List<Entry> entries, @Nullable Position older, @Nullable Position newer) {

  /** Copies the entries. */
  public Page {
    entries = List.copyOf(entries);
  }
}
