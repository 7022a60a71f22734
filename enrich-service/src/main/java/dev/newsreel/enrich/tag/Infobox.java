package dev.newsreel.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A box of facts read from the end of a plain text: label lines with their values below or behind a
 * colon.
 *
 * @param before the paragraphs before the box
 * @param lines the box as {@code Label: value}
 * @param facts the same by label
 */
record Infobox(List<String> before, List<String> lines, Map<String, List<String>> facts) {

  private static final Set<String> LABELS =
      Set.of(
          "release date",
          "premiere date",
          "premiered",
          "first aired",
          "network",
          "networks",
          "streaming",
          "streaming service",
          "where to watch",
          "director",
          "directors",
          "directed by",
          "writer",
          "writers",
          "written by",
          "creator",
          "creators",
          "created by",
          "developed by",
          "showrunner",
          "showrunners",
          "cast",
          "starring",
          "stars",
          "main cast",
          "seasons",
          "number of seasons",
          "episodes",
          "number of episodes",
          "franchise",
          "franchises",
          "franchise(s)",
          "genre",
          "genres",
          "runtime",
          "rating",
          "status",
          "based on",
          "executive producer",
          "executive producers",
          "producer",
          "producers",
          "studio",
          "production company",
          "country",
          "language",
          "title",
          "series",
          "air date",
          "finale date",
          "main genre",
          "platform");
  private static final Set<String> CAST = Set.of("cast", "starring", "stars", "main cast");
  private static final Pattern LINES = Pattern.compile("\\R");

  Infobox {
    before = List.copyOf(before);
    lines = List.copyOf(lines);
  }

  /** Takes the box off the end of the paragraphs; it may be empty. */
  static Infobox atEnd(List<String> paragraphs) {
    int from = paragraphs.size();
    while (from > 0 && isGroup(paragraphs.get(from - 1))) {
      from--;
    }
    var facts = new LinkedHashMap<String, List<String>>();
    paragraphs.subList(from, paragraphs.size()).forEach(group -> read(group, facts));
    var lines = new ArrayList<String>();
    facts.forEach((label, values) -> values.forEach(value -> lines.add(label + ": " + value)));
    return new Infobox(paragraphs.subList(0, from), lines, facts);
  }

  private static List<String> lines(String paragraph) {
    return LINES.splitAsStream(paragraph).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static boolean isGroup(String paragraph) {
    var lines = lines(paragraph);
    return !lines.isEmpty()
        && ((isLabel(lines.getFirst()) && lines.size() > 1)
            || lines.stream().allMatch(line -> labelled(line).isPresent()));
  }

  private static boolean isLabel(String line) {
    return LABELS.contains(line.toLowerCase(java.util.Locale.ROOT));
  }

  /** Label and value of a line of both. */
  private static Optional<Map.Entry<String, String>> labelled(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && isLabel(line.substring(0, colon).strip())
        ? Optional.of(
            Map.entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()))
        : Optional.empty();
  }

  private static void read(String group, Map<String, List<String>> facts) {
    var lines = lines(group);
    if (isLabel(lines.getFirst())) {
      var label = lines.getFirst();
      var values = lines.subList(1, lines.size());
      facts.put(label, isCast(label) ? pairs(values) : values);
    } else {
      lines.forEach(line -> labelled(line).ifPresent(fact -> add(fact, facts)));
    }
  }

  private static void add(Map.Entry<String, String> fact, Map<String, List<String>> facts) {
    var values = isCast(fact.getKey()) ? split(fact.getValue()) : List.of(fact.getValue());
    facts.computeIfAbsent(fact.getKey(), _ -> new ArrayList<>()).addAll(values);
  }

  private static boolean isCast(String label) {
    return CAST.contains(label.toLowerCase(java.util.Locale.ROOT));
  }

  private static List<String> split(String value) {
    return List.of(value.split("\\s*,\\s*"));
  }

  /** An actor's line is followed by the character's; an odd last one has no character. */
  private static List<String> pairs(List<String> lines) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i += 2) {
      boolean hasCharacter = i + 1 < lines.size();
      pairs.add(hasCharacter ? lines.get(i) + " as " + lines.get(i + 1) : lines.get(i));
    }
    return pairs;
  }
}
