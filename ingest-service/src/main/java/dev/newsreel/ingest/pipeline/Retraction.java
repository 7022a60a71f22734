package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.ContentHash;
import dev.newsreel.ingest.dedup.Seen;
import dev.newsreel.ingest.dedup.SeenArticles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes articles down: says so in a revision without any text, and a day later, when everybody has
 * read that, leaves nothing of the article on the topic. An article that somebody took down stays
 * down, whoever announces it again; one whose page is gone comes back with its page. Thread-safe.
 */
public final class Retraction {

  private static final Duration UNTIL_BURIED = Duration.ofDays(1);

  private final SeenArticles seen;
  private final Publication publication;
  private final InstantSource clock;

  /** Neither is closed by this. */
  public Retraction(SeenArticles seen, Publication publication, InstantSource clock) {
    this.seen = seen;
    this.publication = publication;
    this.clock = clock;
  }

  /**
   * Takes an article down for good; nothing more happens when it is down for good already.
   *
   * @return whether there is such an article
   */
  public boolean retract(ArticleId id) {
    Optional<Seen> known = seen.find(id);
    known.ifPresent(article -> {
      seen.mayReturn(id, false);
      retract(id, article);
    });
    return known.isPresent();
  }

  /**
   * Takes an article down until its page is there again; nothing happens when it is down already.
   *
   * @return whether it was taken down, now or before
   */
  public boolean retractForNow(ArticleId id) {
    Optional<Seen> known = seen.find(id);
    known
        .filter(article -> !article.retracted())
        .ifPresent(article -> {
          seen.mayReturn(id, true);
          retract(id, article);
        });
    return known.isPresent();
  }

  private void retract(ArticleId id, Seen known) {
    publication.publish(empty(id, known));
    seen.buryLater(id, clock.instant().plus(UNTIL_BURIED));
  }

  private Article empty(ArticleId id, Seen known) {
    Article unhashed = empty(id, known, "");
    return empty(id, known, ContentHash.of(unhashed));
  }

  private Article empty(ArticleId id, Seen known, String hash) {
    return new Article(
        id,
        0,
        hash,
        known.url(),
        known.source(),
        "",
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        clock.instant(),
        null,
        List.of(),
        null,
        Map.of(),
        known.storyId(),
        known.backfill(),
        null,
        true);
  }
}
