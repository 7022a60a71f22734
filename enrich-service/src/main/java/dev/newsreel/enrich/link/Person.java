package dev.newsreel.enrich.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with credits in the catalog. Filled while the lexicon is made, then only read. */
final class Person {

  private final String name;
  private final Map<Integer, String> characters = new LinkedHashMap<>();
  private final Map<Integer, Double> families = new LinkedHashMap<>();

  Person(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void credit(Work work, @Nullable String character, double part) {
    characters.merge(
        work.number(), character == null ? "" : character, (a, b) -> a.isEmpty() ? b : a);
    share(work.family(), part);
  }

  void share(int family, double part) {
    families.merge(family, part, Math::max);
  }

  /** Works with the character played, empty when none. */
  Map<Integer, String> characters() {
    return characters;
  }

  /** Franchises with the weight of the person's part in them: 1 for the main cast. */
  Map<Integer, Double> families() {
    return families;
  }

  /** What naming the person is worth: less for somebody of many franchises. */
  double worth(int family) {
    return families.getOrDefault(family, 0.0) / (Math.log(1 + families.size()) / Math.log(2));
  }
}
