package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.schedule.PollInterval;
import dev.newsreel.ingest.schedule.Rhythm;
import dev.newsreel.ingest.source.Check;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StateRules;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a look at a source came to, and decides when the next one is. Thread-safe. */
final class CheckBook {

  private static final Logger log = LoggerFactory.getLogger(CheckBook.class);

  private final SourceStore store;
  private final PollInterval interval;
  private final Hubs hubs;
  private final InstantSource clock;

  CheckBook(SourceStore store, PollInterval interval, Hubs hubs, InstantSource clock) {
    this.store = store;
    this.hubs = hubs;
    this.interval = interval;
    this.clock = clock;
  }

  /** The source answered, and its document was handled. */
  Instant read(StoredSource stored, Fetched fetched, SourceDocument document, Handled handled) {
    Instant now = clock.instant();
    URI movedTo = fetched.movedForGood() ? fetched.page() : null;
    SourceState state =
        StateRules.answered(
            stored.state(),
            handled.wantsAll() ? null : fetched.validators(),
            handled.freshDates(),
            movedTo,
            document.hub(),
            document.topic(),
            now);
    Instant usual = next(stored.id(), state, fetched.hints(), document.hints(), now);
    Instant next =
        handled.hasLeft() ? earlier(usual, interval.afterOutage(stored.id(), now)) : usual;
    String problem = document.problems().isEmpty() ? null : document.problems().getFirst();
    store.record(
        stored.id(),
        state.withNextCheck(next),
        handled.check("fetched", problem, document.entries().size(), document.problems().size()));
    if (stored.state().hub() != null && handled.published() > 0) {
      hubs.tally(stored.id(), 0, handled.published());
    }
    move(stored.source(), state, now);
    return next;
  }

  /** The source said that nothing changed. */
  Instant unchanged(StoredSource stored, Validators validators, CacheHints hints, Instant began) {
    Instant now = clock.instant();
    SourceState state = StateRules.unchanged(stored.state(), validators, now);
    Instant next = next(stored.id(), state, hints, FeedHints.NONE, now);
    store.record(
        stored.id(), state.withNextCheck(next), check("not-modified", null, null, began, now));
    return next;
  }

  /** The source asked us to wait. */
  Instant throttled(StoredSource stored, Duration retryAfter, Instant began) {
    Instant now = clock.instant();
    SourceState state = StateRules.throttled(stored.state(), now);
    Instant next = interval.afterThrottle(stored.id(), retryAfter, now);
    String detail = "asked to wait " + retryAfter.toSeconds() + " s";
    store.record(
        stored.id(), state.withNextCheck(next), check("throttled", null, detail, began, now));
    return next;
  }

  /** The source failed, or gave something that is no document of its kind. */
  Instant failed(StoredSource stored, Failed failure, Instant began) {
    Instant now = clock.instant();
    SourceState state = StateRules.failed(stored.state(), failure.reason(), now);
    Instant next = interval.afterFailure(stored.id(), state, now);
    String reason = failure.reason().word();
    store.record(
        stored.id(),
        state.withNextCheck(next),
        check("failed", reason, failure.detail(), began, now));
    log.atInfo()
        .addKeyValue("source", stored.id())
        .addKeyValue("reason", reason)
        .addKeyValue("failures", state.failures())
        .addKeyValue("health", state.health())
        .log("Source failed");
    return next;
  }

  /** Something of ours is down: not the source's fault, and not written into its history. */
  Instant outage(SourceId id) {
    return interval.afterOutage(id, clock.instant());
  }

  private Instant next(
      SourceId id, SourceState state, CacheHints cache, FeedHints feed, Instant now) {
    return interval.afterSuccess(
        id, new Rhythm(state.published()), cache.fresh(), feed, isPushed(id, state), now);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private boolean isPushed(SourceId id, SourceState state) {
    return state.hub() != null && hubs.isTrusted(id);
  }

  /**
   * A hub brought the document. When to poll is not touched by that, unless it has entries that
   * only the replica which owns their host may read: then at once.
   */
  void delivered(StoredSource stored, SourceDocument document, Handled handled) {
    hubs.tally(stored.id(), handled.published(), 0);
    SourceState state = stored.state();
    store.record(
        stored.id(),
        handled.hasLeft() ? state.withNextCheck(clock.instant()) : state,
        handled.check("pushed", null, document.entries().size(), document.problems().size()));
  }

  private void move(Source source, SourceState state, Instant now) {
    if (StateRules.isProven(state, now)) {
      URI to = Objects.requireNonNull(state.moved()).to();
      log.atInfo().addKeyValue("source", source.id()).addKeyValue("to", to).log("Source moved");
      store.describe(source.withOrigin(Moves.moved(source.origin(), to)));
    }
  }

  private static Check check(
      String outcome,
      @Nullable String reason,
      @Nullable String detail,
      Instant began,
      Instant now) {
    long millis = Duration.between(began, now).toMillis();
    return new Check(now, outcome, reason, detail, 0, 0, 0, 0, millis);
  }

  /**
   * What was done with a document.
   *
   * @param fresh entries that were new or had changed
   * @param freshDates when these were published, as far as they say
   * @param published revisions published
   * @param wantsAll whether the document is wanted the next time even if it does not change
   * @param hasLeft whether entries were left because their host is another replica's
   */
  record Handled(
      int fresh,
      List<Instant> freshDates,
      int published,
      boolean wantsAll,
      boolean hasLeft,
      Instant began,
      Instant ended) {

    Handled {
      freshDates = List.copyOf(freshDates);
    }

    Check check(String outcome, @Nullable String detail, int entries, int problems) {
      long millis = Duration.between(began, ended).toMillis();
      return new Check(ended, outcome, null, detail, entries, fresh, published, problems, millis);
    }
  }
}
