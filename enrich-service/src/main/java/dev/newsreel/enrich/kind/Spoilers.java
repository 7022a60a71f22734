package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;

/** Whether an article gives away the plot. */
public final class Spoilers {

  private Spoilers() {}

  /** Whether the article says so itself, anywhere. */
  public static boolean in(Reading reading) {
    var scan = reading.scan();
    for (int token = 0; token < scan.tokens(); token++) {
      if (reading.has(token, Cue.SPOILER) && !isFree(reading, scan.textOf(token))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(Reading reading, int text) {
    var scan = reading.scan();
    return reading.hasAny(scan.firstToken(text), scan.firstToken(text + 1), Cue.SPOILER_FREE);
  }
}
