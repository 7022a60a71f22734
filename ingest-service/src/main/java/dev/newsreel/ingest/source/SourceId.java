package dev.newsreel.ingest.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a source for ever, such as {@code tvline}.
 *
 * @param value 1 to 64 of a-z, 0-9 and hyphens, beginning with a letter or digit
 */
public record SourceId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  @JsonCreator
  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a source id must be 1 to 64 of a-z, 0-9 and hyphens but is: " + value);
    }
  }

  /** An id made from a name or a host, such as {@code the-hollywood-reporter}. */
  public static SourceId from(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id = words.replaceAll("^-+|-+$", "");
    return new SourceId(id.isEmpty() ? "source" : id.substring(0, Math.min(64, id.length())));
  }

  @Override
  public String toString() {
    return value;
  }
}
