package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The memory of what was published. A revision is reserved before it is sent and marked done after
 * it was acknowledged: a process that dies between the two leaves a trace, and the same revision
 * with the same content is sent again, never another one under its number.
 *
 * <p>Every method may throw {@code StoreUnavailableException}.
 */
public interface SeenArticles {

  /**
   * Takes the next revision for a content.
   *
   * @param draft with its content hash; its revision is not read
   */
  Reservation reserve(Article draft);

  /** The revision was acknowledged. */
  void done(ArticleId id, int revision);

  /** What is reserved and not known to be sent; empty when all is. */
  Optional<Article> unsent(ArticleId id);

  /**
   * Takes a last look at the story of an article that was published a moment ago: an earlier copy
   * may have come at the same time.
   *
   * @return the article under its next revision and the earlier copy's story, reserved to be sent;
   *     empty when its story stays
   */
  Optional<Article> settle(ArticleId id);

  /**
   * The page of a published article was not there.
   *
   * @param proof how far apart two such looks must be
   * @return whether it was not there at an earlier look too, at least so long ago, and not seen
   *     since
   */
  boolean missed(ArticleId id, Instant now, Duration proof);

  /** The page of a published article was there. */
  void present(ArticleId id);

  /** Whether a new content of the article is published although it was taken down. */
  void mayReturn(ArticleId id, boolean may);

  /** Nothing is unsent under this id: it need not be looked at again. */
  void forget(ArticleId id);

  /** Ids under which something may be unsent, of other processes or of this one, in no order. */
  List<ArticleId> unfinished();

  /** The article as it was published last, without its texts; empty when it never was. */
  Optional<Seen> find(ArticleId id);

  /** A retraction was acknowledged: what compaction keeps of the article may go then. */
  void buryLater(ArticleId id, Instant when);

  /** Articles that are to be buried by now. */
  List<ArticleId> toBury();

  /** The article was buried. */
  void buried(ArticleId id);
}
