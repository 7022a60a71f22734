package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a news item in the one ordered log, the same on every replica, in every stream and
 * filter, for ever. Written {@code <epoch>-<offset>}, which is also the SSE id.
 *
 * @param epoch ordinal of the log's incarnation, from 1
 * @param offset Kafka offset in the one partition, from 0
 */
public record Position(int epoch, long offset) implements Comparable<Position> {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})-(0|[1-9][0-9]{0,17})");

  /** The position written as text; empty when the text is no position. */
  public static Optional<Position> parse(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(
            new Position(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))))
        : Optional.empty();
  }

  @JsonCreator
  static Position read(String text) {
    return parse(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a position must be written <epoch>-<offset> but is: " + text));
  }

  @Override
  public int compareTo(Position other) {
    int byEpoch = Integer.compare(epoch, other.epoch);
    return byEpoch != 0 ? byEpoch : Long.compare(offset, other.offset);
  }

  @JsonValue
  @Override
  public String toString() {
    return epoch + "-" + offset;
  }
}
