package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;

/** Whether a cue is denied, long past, reported by others or only possible. */
final class Modality {

  private static final int NEGATION = 4;
  private static final int HEDGE = 6;
  private static final int PAST = 7;

  private final Reading reading;
  private final Scan scan;

  Modality(Reading reading) {
    this.reading = reading;
    scan = reading.scan();
  }

  /** What is left of a cue's weight. */
  double factor(Rule rule, int token, int from, Certainty certainty) {
    double factor = certainty == Certainty.SPECULATIVE ? 0.6 : 1;
    if (isDenied(token, from)) {
      factor *= rule.survivesDenial() ? 0.5 : 0;
    }
    return isPast(token, from) ? factor * 0.25 : factor;
  }

  /**
   * A "not" stands before the cue in its clause; the cue's own "will not return" does not count.
   */
  private boolean isDenied(int token, int from) {
    for (int t = token - 1; t >= Math.max(from, token - NEGATION); t--) {
      if (scan.gap(t + 1).contains(",") || scan.gap(t + 1).contains(";")) {
        return false;
      }
      if (reading.has(t, Cue.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** The cue tells of something that was: "despite being renewed in April", ", renewed in May,". */
  private boolean isPast(int token, int from) {
    if (reading.hasAny(Math.max(from, token - PAST), token, Cue.PAST)) {
      return true;
    }
    return token > from
        && token + 1 < scan.tokens()
        && scan.gap(token).startsWith(",")
        && scan.folded(token).endsWith("ed")
        && scan.folded(token + 1).equals("in");
  }

  Certainty certainty(int token, int from, int to) {
    if (reading.hasAny(Math.max(from, token - HEDGE), token, Cue.HEDGE)) {
      return Certainty.SPECULATIVE;
    }
    return reading.hasAny(from, to, Cue.REPORTED) ? Certainty.REPORTED : Certainty.CONFIRMED;
  }
}
