package dev.newsreel.enrich.correction;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Adds to what people said of articles. Thread-safe; blocks. */
public final class CorrectionWriter {

  private final Corrections corrections;
  private final InstantSource clock;

  CorrectionWriter(Corrections corrections, InstantSource clock) {
    this.corrections = corrections;
    this.clock = clock;
  }

  /**
   * Adds verdicts; later ones take the place of those about the same.
   *
   * @param found what the tagger finds in the article
   * @param catalog the tagger's
   * @return the correction as it is stored; empty when somebody else wrote at the same moment
   */
  public Optional<Correction> add(
      Article article,
      Findings found,
      Catalog catalog,
      List<Verdict> verdicts,
      String note,
      String editor) {
    var before = corrections.find(article.id());
    var all = Correction.merge(before.map(Correction::verdicts).orElse(List.of()), verdicts);
    var row = EvaluationRow.of(article, Corrector.apply(found, all, catalog), note);
    var correction =
        new Correction(
            article.id().value(),
            before.map(Correction::version).orElse(0) + 1,
            all,
            note,
            editor,
            clock.instant(),
            new String(EventJson.write(row), StandardCharsets.UTF_8));
    return corrections.write(correction) ? Optional.of(correction) : Optional.empty();
  }
}
