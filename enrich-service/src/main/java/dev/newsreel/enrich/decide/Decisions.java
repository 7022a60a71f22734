package dev.newsreel.enrich.decide;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.NewsItem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Decides about articles: reserve, send, done, as the package describes. Thread-safe; blocks until
 * the store and the broker have answered, and throws when they do not, after which the same call
 * may be made again, here or elsewhere.
 */
public final class Decisions {

  /** Below the topic's {@code max.message.bytes}, with room for headers. */
  private static final int LARGEST = 1_000_000;

  private final Ledgers ledgers;
  private final NewsLog log;
  private final InstantSource clock;

  Decisions(Ledgers ledgers, NewsLog log, InstantSource clock) {
    this.ledgers = ledgers;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Decides about one article.
   *
   * @param found by the catalog of {@code version}
   * @param traceparent of the record that brought the article
   * @throws IllegalArgumentException when the record would be larger than the log takes
   */
  public Outcome decide(
      Article article,
      Findings found,
      CatalogVersion version,
      Occasion occasion,
      String traceparent) {
    return decide(article, () -> found, version, occasion, traceparent);
  }

  /**
   * Decides about one article by findings that may change while it is decided.
   *
   * @param found is asked again whenever somebody else {@linkplain #turn turned} the article's
   *     ledger meanwhile
   */
  public Outcome decide(
      Article article,
      Supplier<Findings> found,
      CatalogVersion version,
      Occasion occasion,
      String traceparent) {
    var excerpt = ArticleExcerpt.of(article);
    return decide(
        article.id(), () -> new Candidate(excerpt, found.get(), version, occasion), traceparent);
  }

  /**
   * Makes everybody who is deciding about the article now look again at what was found: their
   * compare-and-set fails.
   */
  public void turn(ArticleId id) {
    while (!ledgers.write(id, settled(id).turned())) {
      // Somebody decided in between; theirs is finished first.
    }
  }

  /** The article's record was deleted: nothing but its key is left. */
  public Outcome forget(ArticleId id, CatalogVersion version, String traceparent) {
    Ledger.Known known = settled(id).known();
    return known == null
        ? Outcome.UNTAGGED
        : decide(id, () -> takenDown(id, known, version), traceparent);
  }

  private Outcome decide(ArticleId id, Supplier<Candidate> candidates, String traceparent) {
    while (true) {
      Ledger ledger = settled(id);
      // After the ledger was read, or a correction of this moment would be written over.
      Candidate candidate = candidates.get();
      Outcome outcome = candidate.against(ledger);
      if (outcome != Outcome.EMITTED) {
        return outcome;
      }
      Reservation next = reservation(candidate, ledger, traceparent);
      if (ledgers.write(id, ledger.reserve(next))) {
        finish(id, ledger.reserve(next), next);
        return Outcome.EMITTED;
      }
      // Somebody reserved in between; their decision is finished first.
    }
  }

  /** The ledger with nothing on its way. */
  private Ledger settled(ArticleId id) {
    Ledger ledger = ledgers.find(id);
    while (ledger.reserved() != null) {
      finish(id, ledger, ledger.reserved());
      ledger = ledgers.find(id);
    }
    return ledger;
  }

  private void finish(ArticleId id, Ledger ledger, Reservation reserved) {
    log.append(id, reserved);
    // When it fails, another has done it with the same bytes.
    ledgers.write(id, ledger.done(reserved));
  }

  private Reservation reservation(Candidate candidate, Ledger ledger, String traceparent) {
    NewsItem item = candidate.item(ledger);
    var next = Reservation.of(item, clock.instant(), traceparent);
    int size = next.bytes().length;
    if (size > LARGEST) {
      throw new IllegalArgumentException(
          "a news item must have at most " + LARGEST + " bytes but has " + size);
    }
    return next;
  }

  private static Candidate takenDown(ArticleId id, Ledger.Known known, CatalogVersion version) {
    var excerpt =
        new ArticleExcerpt(
            id,
            known.revision(),
            known.contentHash(),
            known.url(),
            known.source(),
            "",
            null,
            null,
            List.of(),
            null,
            null,
            known.fetched(),
            null,
            List.of(),
            null,
            Map.of(),
            null,
            false,
            null,
            true);
    return new Candidate(excerpt, Findings.NONE, version, Occasion.ARRIVAL);
  }
}
