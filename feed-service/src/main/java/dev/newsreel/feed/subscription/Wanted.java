package dev.newsreel.feed.subscription;

import dev.newsreel.events.Cause;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import java.util.Set;

/**
 * What a subscriber is told of.
 *
 * @param changes of {@code NEWS}, {@code UPDATE} and {@code RETRACTION}
 * @param backfill also articles that were old when first seen
 * @param retags also what only a changed catalog says
 */
public record Wanted(Filter filter, Set<Change> changes, boolean backfill, boolean retags) {

  /** Copies the changes. */
  public Wanted {
    changes = Set.copyOf(changes);
  }

  /** What the entry is to this subscriber; {@code NOTHING} when it is not to be told. */
  Change change(Entry entry) {
    Change change = filter.change(entry);
    return changes.contains(change) && isAskedFor(entry) ? change : Change.NOTHING;
  }

  private boolean isAskedFor(Entry entry) {
    if (entry.isBackfill() && !backfill) {
      return false;
    }
    // An entry that was taken down later is empty, and what took it down is no retag.
    return retags || entry.isRetracted() || entry.item().cause() != Cause.RETAG;
  }
}
