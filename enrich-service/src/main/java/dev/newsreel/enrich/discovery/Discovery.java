package dev.newsreel.enrich.discovery;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.claim.BoxClaims;
import dev.newsreel.enrich.claim.Claim;
import dev.newsreel.enrich.review.ReviewItem;
import dev.newsreel.enrich.review.ReviewItems;
import dev.newsreel.enrich.review.Reviews;
import dev.newsreel.events.Article;
import dev.newsreel.events.ShowTag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through arriving articles for what belongs on the review list. The list is written by a
 * round of its own, so that no article waits for it; what was found in the last seconds before a
 * kill is lost, and found again in the next article.
 */
public final class Discovery {

  private static final Logger log = LoggerFactory.getLogger(Discovery.class);
  private static final int MOST_WAITING = 2_000;

  private final Reviews reviews;
  private final InstantSource clock;
  private final BlockingQueue<ReviewItem> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile @Nullable Known known;

  private record Known(Catalog catalog, KnownForms forms) {}

  Discovery(Reviews reviews, InstantSource clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * Notes what is unknown in an article, and what contradicts the catalog. An article that cannot
   * be looked through is none the worse for it.
   */
  public void look(Article article, List<ShowTag> tags, Catalog catalog) {
    try {
      lookThrough(article, tags, catalog);
    } catch (RuntimeException | StackOverflowError e) {
      log.atWarn()
          .addKeyValue("article", article.id())
          .addKeyValue("reason", e.toString())
          .log("Article not looked through for the review list");
    }
  }

  private void lookThrough(Article article, List<ShowTag> tags, Catalog catalog) {
    var now = clock.instant();
    for (UnknownTitle title : TitleReader.read(article, forms(catalog))) {
      note(ReviewItems.title(title.title(), title.sentence(), article, now));
    }
    for (Claim claim : BoxClaims.of(article, tags, catalog)) {
      if (claim.match() == Claim.Match.CONFLICTS) {
        note(ReviewItems.conflict(claim, article, now));
      }
    }
  }

  /** A list that nobody could look through any more may miss one. */
  private void note(ReviewItem item) {
    if (!waiting.offer(item)) {
      waiting.poll();
      waiting.offer(item);
    }
  }

  private KnownForms forms(Catalog catalog) {
    var last = known;
    if (last != null && last.catalog() == catalog) {
      return last.forms();
    }
    var made = new Known(catalog, new KnownForms(catalog));
    known = made;
    return made.forms();
  }

  /** Writes down what was found since the last time. */
  void write() {
    var found = new ArrayList<ReviewItem>();
    waiting.drainTo(found);
    found.forEach(reviews::found);
  }
}
