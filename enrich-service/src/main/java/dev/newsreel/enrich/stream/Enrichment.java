package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.correction.Corrector;
import dev.newsreel.enrich.decide.Decisions;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;

/** Tags an article and decides about it, or forgets it, with one catalog. */
final class Enrichment {

  private final CurrentTagger tagger;
  private final Corrections corrections;
  private final Decisions decisions;
  private final MeterRegistry meters;

  Enrichment(
      CurrentTagger tagger, Corrections corrections, Decisions decisions, MeterRegistry meters) {
    this.tagger = tagger;
    this.corrections = corrections;
    this.decisions = decisions;
    this.meters = meters;
  }

  /** Blocks until the log has what it should have of the article. */
  Outcome enrich(Article article, Occasion occasion, String traceparent) {
    return timed(
        occasion,
        () -> {
          var current = tagger.get();
          var found = Findings.of(current.tag(article));
          return decisions.decide(
              article,
              () -> corrected(article, found, current.catalog()),
              current.version(),
              occasion,
              traceparent);
        });
  }

  /** What is said of the article now, people's word included. */
  Findings findings(Article article) {
    var current = tagger.get();
    return corrected(article, Findings.of(current.tag(article)), current.catalog());
  }

  /** Nobody's word brings back what was taken down. */
  private Findings corrected(Article article, Findings found, Catalog catalog) {
    return article.retracted()
        ? found
        : Corrector.apply(found, corrections.verdicts(article.id()), catalog);
  }

  /** The article's record was deleted. */
  Outcome forget(ArticleId id, String traceparent) {
    return timed(Occasion.ARRIVAL, () -> decisions.forget(id, tagger.get().version(), traceparent));
  }

  private Outcome timed(Occasion occasion, Supplier<Outcome> work) {
    var sample = Timer.start(meters);
    Outcome outcome = work.get();
    sample.stop(
        meters.timer(
            "newsreel.enrich.articles", "occasion", word(occasion), "outcome", word(outcome)));
    return outcome;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
