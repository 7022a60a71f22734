package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.extract.CanonicalUrl;
import dev.newsreel.ingest.extract.ExtractedArticle;
import dev.newsreel.ingest.extract.PageFlag;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.pipeline.PageReader.Page;
import dev.newsreel.ingest.pipeline.Publication.Result.Published;
import dev.newsreel.ingest.publish.ArticleTooLargeException;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one entry through the steps that are its own: page, draft, publication. Thread-safe. */
final class EntryHandler {

  private static final Logger log = LoggerFactory.getLogger(EntryHandler.class);

  private final PageReader pages;
  private final Drafting drafting;
  private final SeenArticles seen;
  private final Publication publication;
  private final Watchlist watchlist;
  private final InstantSource clock;

  EntryHandler(
      PageReader pages,
      Drafting drafting,
      SeenArticles seen,
      Publication publication,
      Watchlist watchlist,
      InstantSource clock) {
    this.pages = pages;
    this.drafting = drafting;
    this.seen = seen;
    this.publication = publication;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  /**
   * Publishes what is new about the entry and remembers that it was handled, in this order.
   *
   * @return whether a revision was published
   */
  boolean handle(Source source, Entry entry, boolean isFirst, EntryMemory memory) {
    try {
      return readAndPublish(source, entry, isFirst, memory);
    } catch (KafkaUnavailableException | StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      // A fault of ours with one entry must not hold back those after it for ever.
      log.atError().addKeyValue("url", entry.url()).setCause(e).log("Entry could not be handled");
      memory.handled(entry);
      return false;
    }
  }

  private boolean readAndPublish(Source source, Entry entry, boolean isFirst, EntryMemory memory) {
    Page page = pages.read(entry.url());
    boolean published =
        draft(source, entry, page, isFirst).map(draft -> publish(draft, entry, page)).orElse(false);
    if (page instanceof Page.Absent(_, _, var isForNow) && isForNow) {
      memory.handledWithoutPage(entry);
    } else {
      memory.handled(entry);
    }
    return published;
  }

  private Optional<Draft> draft(Source source, Entry entry, Page page, boolean isFirst) {
    return switch (page) {
      case Page.Read(var article) -> Optional.of(best(source, entry, article, isFirst));
      case Page.Absent(var reason, var detail, _) -> {
        log.atDebug()
            .addKeyValue("url", entry.url())
            .addKeyValue("reason", reason)
            .addKeyValue("detail", detail)
            .log("Page not read, the entry must do");
        yield withoutPage(source, entry, reason, isFirst);
      }
    };
  }

  private Draft best(Source source, Entry entry, ExtractedArticle page, boolean isFirst) {
    Draft fromPage = drafting.fromPage(source, entry, page, isFirst, clock.instant());
    boolean isWall = page.flags().contains(PageFlag.CONSENT_WALL);
    boolean isStub = page.flags().contains(PageFlag.PAYWALL_STUB) || page.content().isEmpty();
    if (!isWall && !isStub) {
      return fromPage;
    }
    Draft fromEntry = drafting.fromEntry(source, entry, isFirst, clock.instant());
    return isWall || length(fromEntry) > length(fromPage) ? fromEntry : fromPage;
  }

  private static int length(Draft draft) {
    return draft.content().stream().mapToInt(block -> block.text().length()).sum();
  }

  /** What the feed gives is better than nothing, but never replaces what a page once gave. */
  private Optional<Draft> withoutPage(Source source, Entry entry, Reason reason, boolean isFirst) {
    ArticleId id = ArticleId.of(CanonicalUrl.of(entry.url()));
    boolean isKnown = seen.find(id).isPresent();
    if (isKnown && (reason == Reason.NOT_FOUND || reason == Reason.GONE)) {
      watchlist.missed(id, entry.url());
    }
    return isKnown || entry.title().isBlank()
        ? Optional.empty()
        : Optional.of(drafting.fromEntry(source, entry, isFirst, clock.instant()));
  }

  private boolean publish(Draft draft, Entry entry, Page page) {
    try {
      var result = publication.publish(draft.toArticle(clock.instant()));
      if (result instanceof Published(var id, var revision)
          && revision == 1
          && page instanceof Page.Read) {
        watchlist.published(id, entry.url());
      }
      return result instanceof Published;
    } catch (ArticleTooLargeException e) {
      log.atWarn()
          .addKeyValue("url", draft.url())
          .setCause(e)
          .log("Article is too large for Kafka");
      return false;
    }
  }
}
