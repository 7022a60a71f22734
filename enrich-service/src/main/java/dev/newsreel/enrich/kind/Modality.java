package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a cue is denied, long past, reported by others or only possible. */
final class Modality {

  private static final int NEGATION = 4;
  private static final int HEDGE = 6;
  private static final int PAST = 7;

  /** How far behind a word its date may stand, in tokens. */
  private static final int DATED = 4;

  /** In days. */
  private static final int LONG_AGO = 45;

  private final Reading reading;
  private final Scan scan;
  private final @Nullable LocalDate today;

  Modality(Reading reading, @Nullable LocalDate today) {
    this.today = today;
    this.reading = reading;
    scan = reading.scan();
  }

  /** What is left of a cue's weight. */
  double factor(Rule rule, int token, Sentence sentence, Certainty certainty) {
    int from = sentence.from();
    double factor = certainty == Certainty.SPECULATIVE ? 0.6 : 1;
    if (isDenied(token, from)) {
      factor *= rule.survivesDenial() ? 0.5 : 0;
    }
    return isPast(token, from) || isLongAgo(token, sentence) ? factor * 0.25 : factor;
  }

  /**
   * A "not" stands before the cue in its clause; the cue's own "will not return" does not count.
   */
  private boolean isDenied(int token, int from) {
    for (int t = token - 1; t >= Math.max(from, token - NEGATION); t--) {
      if (!scan.follows(t + 1) && breaks(t + 1)) {
        return false;
      }
      if (reading.has(t, Cue.NEGATION) && !isTurnOfPhrase(t + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean breaks(int token) {
    return scan.gapCount(token, ',') + scan.gapCount(token, ';') + scan.gapCount(token, ':') > 0;
  }

  /** "Has not been renewed yet". */
  boolean isNotYet(int token, int to) {
    for (int t = token + 1; t < Math.min(to, token + 6); t++) {
      if (scan.is(t, "yet")) {
        return true;
      }
    }
    return false;
  }

  /** "No surprise that it was renewed", "not only renewed". */
  private boolean isTurnOfPhrase(int token) {
    return scan.isOne(
        token,
        "only",
        "just",
        "surprise",
        "surprisingly",
        "doubt",
        "joke",
        "secret",
        "wonder",
        "question",
        "longer");
  }

  /** "Not renewed", "won't be renewed", "no renewal": the denial is of the word itself. */
  boolean isRefused(int token, Sentence sentence) {
    int before = token - 1;
    if (before > sentence.from() && scan.isOne(before, "be", "been", "get", "being", "t", "to")) {
      before--;
    }
    return before >= sentence.from()
        && reading.has(before, Cue.NEGATION)
        && !sentence.isQuestion()
        && !isOpen(token, sentence.to())
        && certainty(token, sentence.from(), sentence.to()) != Certainty.SPECULATIVE;
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

  /** "Was canceled in 2023": the day that the word stands with is long gone. */
  private boolean isLongAgo(int token, Sentence sentence) {
    return today != null
        && sentence.dates().stream()
            .anyMatch(date ->
                date.first() > token
                    && date.first() <= token + DATED
                    && date.last().isBefore(today.minusDays(LONG_AGO)));
  }

  /** "Has not been renewed yet": nothing is decided. */
  private boolean isOpen(int token, int to) {
    for (int t = token - 3; t < Math.min(to, token + 6); t++) {
      if (t >= 0 && scan.isOne(t, "yet", "if", "whether", "decision", "official")) {
        return true;
      }
    }
    return false;
  }

  Certainty certainty(int token, int from, int to) {
    if (reading.hasAny(Math.max(from, token - HEDGE), token, Cue.HEDGE)) {
      return Certainty.SPECULATIVE;
    }
    return reading.hasAny(from, to, Cue.REPORTED) ? Certainty.REPORTED : Certainty.CONFIRMED;
  }
}
