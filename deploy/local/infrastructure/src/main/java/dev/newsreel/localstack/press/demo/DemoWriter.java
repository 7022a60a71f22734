package dev.newsreel.localstack.press.demo;

import dev.newsreel.localstack.press.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Writes the story of a given number; the same seed and number give the same story. */
final class DemoWriter {

  private static final List<String> NEWCOMERS =
      List.of(
          "Ida Quill", "Marten Oake", "Priya Vance", "Tobias Fen", "Luz Arroway", "Ewan Thistle");
  private static final List<String> AUTHORS =
      List.of("Nora Lind", "Cal Ortega", "Mei Tanner", "Ruth Okafor", "Dev Marsh");
  private static final List<String> MONTHS =
      List.of("January", "March", "April", "June", "September", "October");
  private static final int TRAP_EVERY = 9;

  private final long seed;

  DemoWriter(long seed) {
    this.seed = seed;
  }

  Story write(long number, Instant published) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    return number % TRAP_EVERY == 5
        ? trap(number, published, random)
        : news(number, published, random);
  }

  /** The same article some time later: a paragraph more. */
  static Story update(Story story, Instant modified) {
    var parts = new ArrayList<>(story.parts());
    parts.add(
        1, "<strong>Update:</strong> A spokesperson has confirmed the report and added nothing.");
    return new Story(
        story.slug(),
        story.title(),
        story.summary(),
        story.author(),
        story.published(),
        modified,
        story.section(),
        story.keywords(),
        parts,
        story.infobox());
  }

  /** What another outlet makes of it: another headline over the same agency text. */
  static Story syndicate(Story story, Instant published) {
    return new Story(
        story.slug() + "-wire",
        "Report: " + story.title(),
        story.summary(),
        "Wire service",
        published,
        published,
        story.section(),
        story.keywords(),
        story.parts(),
        story.infobox());
  }

  private static Story news(long number, Instant published, SplittableRandom random) {
    var show = pick(DemoShow.ALL, random);
    var template = pick(Template.ALL, random);
    var words = words(show, random);
    var lead = pick(template.leads(), random);
    return new Story(
        slug(pick(List.of("news", "tv", "report"), random), show.title(), number),
        fill(pick(template.headlines(), random), words),
        fill(lead, words).replaceAll("<[^>]+>", ""),
        pick(AUTHORS, random),
        published,
        published,
        "TV",
        List.of(show.title(), show.network()),
        List.of(
            fill(lead, words),
            fill(pick(template.middles(), random), words),
            fill(pick(template.ends(), random), words),
            "This story is made up, as is the outlet that carries it."),
        facts(show, words));
  }

  private static Story trap(long number, Instant published, SplittableRandom random) {
    var trap = pick(Trap.ALL, random);
    return new Story(
        slug("more", trap.headline(), number),
        trap.headline(),
        trap.summary(),
        pick(AUTHORS, random),
        published,
        published,
        "Life",
        List.of(),
        trap.parts(),
        Map.of());
  }

  private static Map<String, String> words(DemoShow show, SplittableRandom random) {
    var words = new TreeMap<String, String>();
    words.put("show", show.title());
    words.put("network", show.network());
    words.put("sibling", show.sibling());
    words.put("premise", show.premise());
    words.put("season", Integer.toString(show.season()));
    words.put("next", Integer.toString(show.season() + 1));
    words.put("month", pick(MONTHS, random));
    words.put("day", Integer.toString(random.nextInt(1, 29)));
    words.put("newcomer", pick(NEWCOMERS, random));
    for (var person = 0; person < show.cast().size() / 2; person++) {
      var suffix = person == 0 ? "" : Integer.toString(person + 1);
      words.put("actor" + suffix, show.cast().get(2 * person));
      words.put("character" + suffix, show.cast().get(2 * person + 1));
    }
    return words;
  }

  private static Map<String, String> facts(DemoShow show, Map<String, String> words) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Network", show.network());
    facts.put("Cast", fill("{actor} as {character}, {actor2} as {character2}", words));
    return facts;
  }

  private static String fill(String text, Map<String, String> words) {
    var filled = text;
    for (var word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }

  private static String slug(String section, String title, long number) {
    return section
        + "-"
        + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
        + "-"
        + number;
  }

  private static <T> T pick(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
