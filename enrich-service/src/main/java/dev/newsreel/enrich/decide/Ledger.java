package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Previous;
import dev.newsreel.events.SourceRef;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article that entered the log.
 *
 * @param turn grows with each write: what compare-and-set compares
 * @param decision number of the last decision done, 0 before the first
 * @param digest of the last decision done; empty before the first
 * @param previous what the next decision will call the one before
 * @param inStream whether the last decision done put the article in any stream
 * @param known the article of the last decision done; {@code null} before the first
 * @param reserved the decision that is on its way; {@code null} when none is
 */
record Ledger(
    long turn,
    int decision,
    String digest,
    Previous previous,
    boolean inStream,
    @Nullable Known known,
    @Nullable Reservation reserved) {

  /** Of an article that never entered the log. */
  static final Ledger NONE = new Ledger(0, 0, "", Previous.NONE, false, null, null);

  /**
   * Enough of an article to take it back when only its key is left.
   *
   * @param revision of the article that the decision was about
   */
  record Known(
      int revision,
      String contentHash,
      URI url,
      SourceRef source,
      Instant fetched,
      boolean retracted) {

    static Known of(ArticleExcerpt article) {
      return new Known(
          article.revision(),
          article.contentHash(),
          article.url(),
          article.source(),
          article.fetched(),
          article.retracted());
    }
  }

  /** The same one turn later; only where none is reserved. */
  Ledger turned() {
    return new Ledger(turn + 1, decision, digest, previous, inStream, known, null);
  }

  /** The ledger with a decision reserved; only where none is. */
  Ledger reserve(Reservation next) {
    return new Ledger(turn + 1, decision, digest, previous, inStream, known, next);
  }

  /** The ledger after the reserved decision was acknowledged. */
  Ledger done(Reservation reservation) {
    NewsItem item = reservation.item();
    return new Ledger(
        turn + 1,
        item.decision(),
        reservation.digest(),
        Previous.of(item),
        InStream.of(item),
        Known.of(item.article()),
        null);
  }
}
