package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.date.FeedDates;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a feed or entry while it is read: of each kind, the last one that can be read counts.
 */
final class Dates {

  private @Nullable Instant published;
  private @Nullable Instant updated;
  private @Nullable Instant created;

  /** Reads a date and returns whether it could be read. */
  boolean published(String text) {
    Optional<Instant> date = FeedDates.read(text);
    date.ifPresent(instant -> published = instant);
    return date.isPresent();
  }

  /** Reads a date and returns whether it could be read. */
  boolean updated(String text) {
    Optional<Instant> date = FeedDates.read(text);
    date.ifPresent(instant -> updated = instant);
    return date.isPresent();
  }

  /** Reads a date and returns whether it could be read. */
  boolean created(String text) {
    Optional<Instant> date = FeedDates.read(text);
    date.ifPresent(instant -> created = instant);
    return date.isPresent();
  }

  /** When it was published; when it was made, if that is all that is said. */
  @Nullable Instant published() {
    return published == null ? created : published;
  }

  @Nullable Instant updated() {
    return updated;
  }
}
