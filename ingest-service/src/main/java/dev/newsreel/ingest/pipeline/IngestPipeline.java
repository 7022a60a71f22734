package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.Body;
import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.HostKey;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.pipeline.CheckBook.Handled;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.ingest.schedule.OutageDetector;
import dev.newsreel.ingest.schedule.Visit;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StoredSource;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of the steps for a source that is due: own its host, fetch, read the document, take
 * each fresh entry to publication, write down how it went. An entry counts as handled only after
 * its article is acknowledged, and the document as read only after its entries are remembered, so
 * that whatever stops this in the middle makes it be done again. Thread-safe.
 */
public final class IngestPipeline implements Visit {

  private static final Logger log = LoggerFactory.getLogger(IngestPipeline.class);

  private final SourceStore sources;
  private final HostLeases hosts;
  private final PoliteFetcher fetcher;
  private final Readers readers;
  private final EntryHandler entries;
  private final CheckBook book;
  private final OutageDetector outage;
  private final Duration elsewhere;
  private final InstantSource clock;

  IngestPipeline(
      SourceStore sources,
      HostLeases hosts,
      PoliteFetcher fetcher,
      Readers readers,
      EntryHandler entries,
      CheckBook book,
      OutageDetector outage,
      Duration elsewhere,
      InstantSource clock) {
    this.sources = sources;
    this.hosts = hosts;
    this.fetcher = fetcher;
    this.readers = readers;
    this.entries = entries;
    this.book = book;
    this.outage = outage;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> visit(SourceId id) {
    return polled(id).flatMap(stored -> isDue(stored) ? look(stored) : next(stored));
  }

  @Override
  public Optional<Instant> visitNow(SourceId id) {
    return polled(id).flatMap(this::look);
  }

  private Optional<StoredSource> polled(SourceId id) {
    return sources.find(id).filter(stored -> !stored.source().muted());
  }

  /** Another replica may have looked at it meanwhile. */
  private boolean isDue(StoredSource stored) {
    return next(stored).map(next -> !next.isAfter(clock.instant())).orElse(true);
  }

  private static Optional<Instant> next(StoredSource stored) {
    return Optional.ofNullable(stored.state().nextCheck());
  }

  private Optional<Instant> look(StoredSource stored) {
    URI url = stored.source().origin().url();
    if (url == null) {
      return Optional.empty();
    }
    HostKey host = HostKey.of(url);
    if (!hosts.own(host)) {
      return Optional.of(clock.instant().plus(elsewhere));
    }
    try {
      return Optional.of(look(stored, url, host));
    } catch (KafkaUnavailableException | StoreUnavailableException e) {
      log.atWarn().addKeyValue("source", stored.id()).setCause(e).log("Look at source broken off");
      return Optional.of(book.outage(stored.id()));
    }
  }

  private Instant look(StoredSource stored, URI url, HostKey host) {
    Instant began = clock.instant();
    FetchResult result = fetch(stored, url);
    boolean isReached = !(result instanceof Failed(var reason, _) && reason.isLikelyOurs());
    outage.saw(host, isReached, clock.instant());
    return switch (result) {
      case Fetched fetched -> read(stored, fetched, host, began);
      case NotModified(var validators, var hints) ->
          book.unchanged(stored, validators, hints, began);
      case Throttled(var retryAfter) -> book.throttled(stored, retryAfter, began);
      case Failed failed ->
          !isReached && outage.isOutage(clock.instant())
              ? book.outage(stored.id())
              : book.failed(stored, failed, began);
    };
  }

  private FetchResult fetch(StoredSource stored, URI url) {
    Validators known = validators(stored.state().validators());
    return switch (stored.source().origin()) {
      case Origin.Feed _ -> fetcher.feed(url, known);
      case Origin.NewsSitemap _ -> fetcher.sitemap(url, known);
      case Origin.Listing _, Origin.Push _ -> fetcher.page(url);
    };
  }

  private static Validators validators(@Nullable Validators known) {
    return known == null ? Validators.NONE : known;
  }

  private Instant read(StoredSource stored, Fetched fetched, HostKey host, Instant began) {
    SourceDocument document = readers.read(stored.source(), fetched);
    if (!document.isReadable()) {
      String detail = String.join("; ", document.problems());
      return book.failed(stored, new Failed(Reason.PROTOCOL, detail), began);
    }
    return book.read(
        stored, fetched, document, handle(stored, document, began, () -> hosts.own(host)));
  }

  /**
   * Handles a document that a hub brought. What cannot be finished is found by polling.
   *
   * @param contentType the header as it came
   */
  public void deliver(SourceId id, byte[] body, @Nullable String contentType) {
    StoredSource stored = polled(id).orElse(null);
    URI url = stored == null ? null : stored.source().origin().url();
    if (stored == null || url == null) {
      return;
    }
    var fetched =
        new Fetched(url, false, new Body(body, contentType), Validators.NONE, CacheHints.NONE);
    SourceDocument document = readers.read(stored.source(), fetched);
    if (document.isReadable()) {
      book.delivered(stored, document, handle(stored, document, clock.instant(), () -> true));
    }
  }

  /**
   * Every fresh entry, oldest first as far as the source has them newest first.
   *
   * @param mayGoOn asked before each: many pages take long, and the host may be another's by then
   */
  private Handled handle(
      StoredSource stored, SourceDocument document, Instant began, BooleanSupplier mayGoOn) {
    boolean isFirst = stored.state().firstCheck() == null;
    var memory = new EntryMemory(sources.entries(stored.id()));
    var fresh = document.entries().reversed().stream().filter(memory::isFresh).toList();
    int handled = 0;
    int published = 0;
    try {
      for (Entry entry : fresh) {
        if (!mayGoOn.getAsBoolean()) {
          break;
        }
        if (!hosts.own(HostKey.of(entry.url()))) {
          // Its page is at a host that another replica asks just now: left for a look soon.
          continue;
        }
        handled++;
        published += entries.handle(stored.source(), entry, isFirst, memory) ? 1 : 0;
      }
    } finally {
      remember(stored.id(), fresh.isEmpty(), memory);
    }
    boolean hasLeft = handled < fresh.size();
    var dates = new ArrayList<Instant>();
    fresh.stream().map(Entry::published).filter(java.util.Objects::nonNull).forEach(dates::add);
    boolean wantsAll = memory.isWaiting() || hasLeft;
    return new Handled(fresh.size(), dates, published, wantsAll, hasLeft, began, clock.instant());
  }

  private void remember(SourceId id, boolean isNothing, EntryMemory memory) {
    if (!isNothing) {
      sources.entries(id, memory.toRemember());
    }
  }
}
