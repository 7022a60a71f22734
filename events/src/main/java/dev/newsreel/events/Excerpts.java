package dev.newsreel.events;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts an article down to what may be shown without its outlet's leave. Stateless. */
final class Excerpts {

  private static final int LONGEST = 300;
  private static final int SHARE = 5;
  // A few words with an ellipsis say nothing.
  private static final int SHORTEST = 40;
  private static final Set<Zone> TEXT =
      EnumSet.of(Zone.LEAD, Zone.BODY, Zone.HEADING, Zone.LIST_ITEM);

  private Excerpts() {}

  /**
   * The summary, else the beginning of the text, at most 300 characters and a fifth of the text,
   * cut at a word. {@code null} when there is nothing that short, or when what may be shown is less
   * than 40 characters. A summary of an article whose text is unknown may be shown up to the 300
   * characters: the outlet itself gave it away as a summary.
   */
  static @Nullable String of(Article article) {
    int length =
        article.blocks().stream()
            .filter(block -> TEXT.contains(block.zone()))
            .mapToInt(block -> block.text().length())
            .sum();
    String text = article.summary() != null ? article.summary() : firstText(article);
    int most = length == 0 ? LONGEST : Math.min(LONGEST, length / SHARE);
    return text == null ? null : cut(text, most);
  }

  private static @Nullable String firstText(Article article) {
    return article.blocks().stream()
        .filter(block -> block.zone() == Zone.LEAD || block.zone() == Zone.BODY)
        .map(Block::text)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 1);
    return end < SHORTEST ? null : text.substring(0, end) + "…";
  }
}
