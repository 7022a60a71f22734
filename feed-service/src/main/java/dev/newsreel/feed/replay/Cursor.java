package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Positions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a reader wants to go on. */
public sealed interface Cursor {

  /** From now on. */
  record Now() implements Cursor {}

  /** After a position. */
  record After(Position position) implements Cursor {}

  /** From a time on. */
  record Since(Instant time) implements Cursor {}

  /** What the reader holds is no cursor of ours. */
  record Unreadable(String text) implements Cursor {}

  /** From now on. */
  Cursor NOW = new Now();

  /**
   * Reads a cursor. Of several positions the newest counts: a reader that reconnects by itself
   * sends the header anew and repeats the parameter of its first address.
   *
   * @param ids values of the header and the parameters that may carry a position
   * @param since ISO 8601 with offset, epoch milliseconds, or {@code -2h}, {@code -30m}, {@code
   *     -7d}, {@code -90s}; used when no position is given
   */
  static Cursor read(List<String> ids, @Nullable String since, Instant now) {
    List<String> given = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    if (!given.isEmpty()) {
      return given.stream()
          .flatMap(id -> position(id).stream())
          .max(Position::compareTo)
          .<Cursor>map(After::new)
          .orElseGet(() -> new Unreadable(given.getFirst()));
    }
    if (since == null || since.isBlank()) {
      return NOW;
    }
    return time(since.strip(), now).<Cursor>map(Since::new).orElseGet(() -> new Unreadable(since));
  }

  private static Optional<Position> position(String id) {
    return id.equals(Positions.BEFORE_ALL.toString())
        ? Optional.of(Positions.BEFORE_ALL)
        : Position.parse(id);
  }

  private static Optional<Instant> time(String since, Instant now) {
    try {
      var relative = Forms.RELATIVE.matcher(since);
      if (relative.matches()) {
        return Optional.of(
            now.minus(
                Forms.unit(relative.group(2)).multipliedBy(Long.parseLong(relative.group(1)))));
      }
      if (Forms.MILLIS.matcher(since).matches()) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(since)));
      }
      // A plus of an offset arrives as a space when it was not escaped.
      return Optional.of(OffsetDateTime.parse(since.replace(' ', '+')).toInstant());
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** How times may be written. */
  final class Forms {
    private static final Pattern RELATIVE = Pattern.compile("-([0-9]{1,7})([smhd])");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private Forms() {}

    private static Duration unit(String letter) {
      return switch (letter) {
        case "s" -> Duration.ofSeconds(1);
        case "m" -> Duration.ofMinutes(1);
        case "h" -> Duration.ofHours(1);
        default -> Duration.ofDays(1);
      };
    }
  }
}
