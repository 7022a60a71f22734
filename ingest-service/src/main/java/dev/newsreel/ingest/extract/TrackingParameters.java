package dev.newsreel.ingest.extract;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in {@code tracking-parameters.txt}. */
final class TrackingParameters {

  private static final Set<String> NAMES;
  private static final List<String> PREFIXES;

  static {
    List<String> lines = DataLines.beside(TrackingParameters.class, "tracking-parameters.txt");
    NAMES =
        lines.stream().filter(line -> !line.endsWith("*")).collect(Collectors.toUnmodifiableSet());
    PREFIXES =
        lines.stream()
            .filter(line -> line.endsWith("*"))
            .map(line -> line.substring(0, line.length() - 1))
            .toList();
  }

  private TrackingParameters() {}

  static boolean contains(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(folded) || PREFIXES.stream().anyMatch(folded::startsWith);
  }
}
