package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates as feeds write them: the forms of RFC 822 and ISO 8601 with all their misspellings, and
 * some that only one country or program writes. A date without a zone is taken as UTC, one without
 * a time as its first second. Needs no clock: forms that leave out the century or year are not
 * read, except years of two digits.
 */
public final class FeedDates {

  private static final int MAX_LENGTH = 64;

  /** In this order; the first that reads the text decides. */
  private static final List<Function<String, Optional<Instant>>> FORMS =
      List.of(
          Timestamps::read, IsoDates::read, Rfc822Dates::read, NamedForms::read, EpochDates::read);

  private FeedDates() {}

  /** Reads a date in any known form. */
  public static Optional<Instant> read(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (Function<String, Optional<Instant>> form : FORMS) {
      Optional<Instant> read = form.apply(date);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }
}
