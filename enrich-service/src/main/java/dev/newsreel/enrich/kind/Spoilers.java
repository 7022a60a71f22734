package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import java.util.regex.Pattern;

/** Whether an article gives away the plot. */
public final class Spoilers {

  private static final Pattern WARNING =
      Pattern.compile(
          "\\b(spoilers?\\b(?!-free)|ending explained|finale explained|spoiler warning|who (?:died|dies)|series finale recap)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FREE =
      Pattern.compile(
          "\\b(no spoilers|spoiler-free|without spoilers|spoiler free)\\b",
          Pattern.CASE_INSENSITIVE);

  private Spoilers() {}

  /** Whether the article says so itself, anywhere. */
  public static boolean in(Reading reading) {
    return reading.blocks().stream()
        .anyMatch(
            block -> WARNING.matcher(block.text()).find() && !FREE.matcher(block.text()).find());
  }
}
