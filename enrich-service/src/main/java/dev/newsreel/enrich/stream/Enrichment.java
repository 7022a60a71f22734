package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.correction.Corrector;
import dev.newsreel.enrich.decide.Decisions;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.enrich.discovery.Discovery;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;

/** Tags an article and decides about it, or forgets it, with one catalog. */
final class Enrichment {

  private final CurrentTagger tagger;
  private final Corrections corrections;
  private final Decisions decisions;
  private final Discovery discovery;
  private final EnrichMeters meters;

  Enrichment(
      CurrentTagger tagger,
      Corrections corrections,
      Decisions decisions,
      Discovery discovery,
      EnrichMeters meters) {
    this.tagger = tagger;
    this.corrections = corrections;
    this.decisions = decisions;
    this.discovery = discovery;
    this.meters = meters;
  }

  /** Blocks until the log has what it should have of the article. */
  Outcome enrich(Article article, Occasion occasion, String traceparent) {
    var outcome = meters.decided(occasion, () -> decide(article, occasion, traceparent));
    if (outcome == Outcome.EMITTED && occasion == Occasion.ARRIVAL && !article.backfill()) {
      meters.arrived(article.fetched());
    }
    return outcome;
  }

  private Outcome decide(Article article, Occasion occasion, String traceparent) {
    if (article.retracted()) {
      corrections.delete(article.id());
    }
    var current = tagger.get();
    var found = meters.tagged(() -> Findings.of(current.tag(article)));
    if (occasion == Occasion.ARRIVAL && !article.retracted()) {
      discovery.look(article, found.shows(), current.catalog());
    }
    return decisions.decide(
        article,
        () -> corrected(article, found, current.catalog()),
        current.version(),
        occasion,
        traceparent);
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

  /** The article's record was deleted: what people said of it goes with its text. */
  Outcome forget(ArticleId id, String traceparent) {
    corrections.delete(id);
    return meters.decided(
        Occasion.ARRIVAL, () -> decisions.forget(id, tagger.get().version(), traceparent));
  }
}
