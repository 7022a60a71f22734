package dev.newsreel.enrich.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that people said of one article. Collection {@code corrections}, {@code _id} = article id.
 *
 * @param article 64 hex digits
 * @param version grows by one with each change, from 1
 * @param verdicts one for each franchise and show that was spoken of
 * @param editor who changed it last
 * @param row the {@link EvaluationRow} of the article as it was corrected, as JSON text
 */
public record Correction(
    String article,
    int version,
    List<Verdict> verdicts,
    String note,
    String editor,
    Instant changed,
    String row) {

  /** Copies the list. */
  public Correction {
    verdicts = List.copyOf(verdicts);
  }

  /** Verdicts with later ones in the place of those about the same, or that rule them out. */
  static List<Verdict> merge(List<Verdict> before, List<Verdict> later) {
    var all = new ArrayList<>(before);
    for (Verdict verdict : later) {
      all.removeIf(verdict::rulesOut);
      all.add(verdict);
    }
    return all;
  }
}
