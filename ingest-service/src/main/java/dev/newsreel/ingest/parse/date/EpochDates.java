package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;

/**
 * Seconds or milliseconds since 1970, as careless programs write them: 9 to 10 and 12 to 13 digits.
 */
final class EpochDates {

  private EpochDates() {}

  static Optional<Instant> read(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return switch (digits ? text.length() : 0) {
      case 9, 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      case 12, 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      default -> Optional.empty();
    };
  }
}
