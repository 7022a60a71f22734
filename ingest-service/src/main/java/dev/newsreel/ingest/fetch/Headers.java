package dev.newsreel.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** Header values as HTTP writes them. Stateless. */
final class Headers {

  private static final int DIGITS = 12;

  private Headers() {}

  static @Nullable String last(MessageHeaders headers, String name) {
    Header header = headers.getLastHeader(name);
    return header == null ? null : header.getValue();
  }

  static List<String> all(MessageHeaders headers, String name) {
    return Stream.of(headers.getHeaders(name)).map(Header::getValue).toList();
  }

  /** Whole seconds, {@code null} for anything else. */
  static @Nullable Duration seconds(String value) {
    String digits = value.strip();
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Duration.ofSeconds(Long.parseLong(digits)) : null;
  }

  /** A date as RFC 9110 section 5.6.7 prefers it, {@code null} for anything else. */
  static @Nullable Instant date(String value) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
