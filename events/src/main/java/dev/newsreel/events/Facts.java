package dev.newsreel.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of label-to-values maps that keep the page's order, which {@code Map.copyOf} does not. */
final class Facts {

  private Facts() {}

  static Map<String, List<String>> copy(@Nullable Map<String, List<String>> facts) {
    if (facts == null) {
      return Map.of();
    }
    var copy = new LinkedHashMap<String, List<String>>();
    facts.forEach((label, values) -> copy.put(label, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
