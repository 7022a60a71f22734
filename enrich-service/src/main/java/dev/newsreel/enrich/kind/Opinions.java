package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;

/**
 * The voice of a writer who judges. About a show that is on now it is a review, about an older one
 * a feature.
 */
final class Opinions {

  private static final double WORD = 0.8;
  private static final double MYSELF = 0.6;

  private final Reading reading;
  private final Scan scan;
  private boolean isQuoted;

  Opinions(Reading reading) {
    this.reading = reading;
    scan = reading.scan();
  }

  /** What the token weighs as one; tokens must be asked for in their order. */
  double at(int token) {
    if (scan.isFirst(token)) {
      isQuoted = false;
    }
    if (!scan.follows(token) && scan.gapCount(token, '"') % 2 == 1) {
      isQuoted = !isQuoted;
    }
    if (isQuoted) {
      return 0;
    }
    if (reading.has(token, Cue.OPINION)) {
      return WORD;
    }
    return isMyself(token) ? MYSELF : 0;
  }

  private boolean isMyself(int token) {
    return scan.end(token) - scan.start(token) == 1 && scan.isCapital(token) && scan.is(token, "i");
  }
}
