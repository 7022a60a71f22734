package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.correction.Correction;
import dev.newsreel.enrich.correction.CorrectionWriter;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.correction.Verdict;
import dev.newsreel.enrich.decide.Decisions;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.runtime.stream.EventHeaders;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person decide otherwise about an article. What the person says is stored first and decided
 * then: whoever dies in between leaves a correction that the same request, or the next retag,
 * brings to the log. Thread-safe; blocks.
 */
public final class CorrectionService {

  private final ArticleShelf articles;
  private final CurrentTagger tagger;
  private final Corrections corrections;
  private final CorrectionWriter writer;
  private final Decisions decisions;
  private final Enrichment enrichment;
  private final InstantSource clock;

  CorrectionService(
      ArticleShelf articles,
      CurrentTagger tagger,
      Corrections corrections,
      CorrectionWriter writer,
      Decisions decisions,
      Enrichment enrichment,
      InstantSource clock) {
    this.articles = articles;
    this.tagger = tagger;
    this.corrections = corrections;
    this.writer = writer;
    this.decisions = decisions;
    this.enrichment = enrichment;
    this.clock = clock;
  }

  /** What came of a correction. */
  public sealed interface Result {

    /**
     * It counts from now on.
     *
     * @param correction {@code null} when it was taken back
     * @param outcome whether the log heard of it
     */
    record Corrected(@Nullable Correction correction, Outcome outcome, Findings now)
        implements Result {}

    /** The topic has no such article, or no longer. */
    record NoArticle() implements Result {}

    /** Nobody said anything of the article. */
    record NoCorrection() implements Result {}

    /** Somebody else corrected the same article at the same moment. */
    record Overtaken() implements Result {}
  }

  /**
   * Adds verdicts about an article and decides it again.
   *
   * @param editor who says so
   */
  public Result correct(ArticleId id, List<Verdict> verdicts, String note, String editor) {
    var article = articles.find(id);
    if (article.isEmpty()) {
      return new Result.NoArticle();
    }
    var current = tagger.get();
    var found = Findings.of(current.tag(article.get()));
    var stored = writer.add(article.get(), found, current.catalog(), verdicts, note, editor);
    return stored.isEmpty() ? new Result.Overtaken() : decide(article.get(), stored.get());
  }

  /**
   * Takes everything back that people said of an article, and decides it again. Of an article that
   * cannot be decided again everything stays.
   */
  public Result withdraw(ArticleId id) {
    if (corrections.find(id).isEmpty()) {
      return new Result.NoCorrection();
    }
    var article = articles.find(id);
    if (article.isEmpty()) {
      return new Result.NoArticle();
    }
    corrections.delete(id);
    return decide(article.get(), null);
  }

  private Result decide(Article article, @Nullable Correction correction) {
    // Whoever tags the article at this moment may not know of the correction yet.
    decisions.turn(article.id());
    var outcome =
        NewestRevision.decide(
            article,
            () -> articles.find(article.id()),
            revision -> enrichment.enrich(revision, Occasion.CORRECTION, trace(revision)));
    return new Result.Corrected(correction, outcome, enrichment.findings(article));
  }

  private String trace(Article article) {
    return EventHeaders.of(
            article.id().value(),
            "dev.newsreel.news-item.v1",
            "/enrich-service",
            clock.instant(),
            null)
        .traceparent();
  }
}
