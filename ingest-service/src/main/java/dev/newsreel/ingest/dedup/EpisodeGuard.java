package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import dev.newsreel.events.Zone;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a headline and its lead that make two nearly equal texts two stories: season,
 * episode, part, date. Recaps of two episodes of one show differ in little else.
 */
final class EpisodeGuard {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(season|series|episode|part|chapter|volume|week|day)s?\\s+(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\\b"
              + "|\\bs(\\d{1,2})\\s?e(\\d{1,3})\\b|\\b(\\d{1,2})x(\\d{2,3})\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,4}\\b");

  private EpisodeGuard() {}

  /** Equal for articles that may tell one story. */
  static String of(Article article) {
    Set<String> numbers = new TreeSet<>();
    find(NUMBER, article.title(), numbers);
    article.blocks().stream()
        .filter(block -> block.zone() == Zone.TITLE || block.zone() == Zone.LEAD)
        .forEach(block -> find(NUMBERED, block.text(), numbers));
    return String.join(" ", numbers);
  }

  private static void find(Pattern pattern, String text, Set<String> numbers) {
    Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      numbers.add(matcher.group().replaceAll("\\s+", " "));
    }
  }
}
