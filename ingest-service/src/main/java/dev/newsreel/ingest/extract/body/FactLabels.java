package dev.newsreel.ingest.extract.body;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of {@code fact-labels.txt}. */
final class FactLabels {

  /** What a label says of its values. */
  enum Kind {
    SINGLE,
    LIST,
    CAST
  }

  private static final Map<String, Kind> LABELS = read();

  private FactLabels() {}

  private static Map<String, Kind> read() {
    var labels = new HashMap<String, Kind>();
    for (String line : DataLines.beside(FactLabels.class, "fact-labels.txt")) {
      int colon = line.indexOf(':');
      Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      labels.put(line.substring(colon + 1).strip(), kind);
    }
    return Map.copyOf(labels);
  }

  /** The kind of a label that is known, or null. */
  static @Nullable Kind known(String text) {
    return text.length() > 40 ? null : LABELS.get(clean(text).toLowerCase(Locale.ROOT));
  }

  static Kind kind(String label) {
    Kind kind = known(label);
    return kind == null ? Kind.SINGLE : kind;
  }

  /** A label without its colon. */
  static String clean(String label) {
    String stripped = label.strip();
    return stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }

  /** The values in one line of text. */
  static List<String> values(String label, String text) {
    if (kind(label) == Kind.SINGLE || !text.contains(", ")) {
      return List.of(text);
    }
    return List.of(text.split(",\\s+(?:and\\s+)?", -1));
  }
}
