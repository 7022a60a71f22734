package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Epoch;
import dev.newsreel.feed.log.History;
import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.log.NewsLog;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Decides how a reader goes on from its cursor, and what must be said about it. */
public final class Resume {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Recent recent;
  private final History store;
  private final NewsLog newsLog;
  private final LiveTail tail;

  public Resume(Recent recent, History store, NewsLog newsLog, LiveTail tail) {
    this.recent = recent;
    this.store = store;
    this.newsLog = newsLog;
    this.tail = tail;
  }

  /** The plan for a cursor; never fails. */
  public Mono<Plan> plan(Cursor cursor) {
    return switch (cursor) {
      case Cursor.Now() -> Mono.fromSupplier(() -> Plan.live(newest()));
      case Cursor.After(var position) -> after(position);
      case Cursor.Since(var time) -> since(time);
      case Cursor.Unreadable(var text) ->
          Mono.fromSupplier(() -> Plan.gap(newest(), "unreadable", text));
    };
  }

  /**
   * Where something begins that can be told of no gap later: after the log has been read, and only
   * where it was asked for.
   *
   * @return fails with a {@link ProblemException} when that cannot be said now or ever
   */
  public Mono<Position> begin(Cursor cursor) {
    return tail.ready()
        .then(Mono.just(true))
        .timeout(PATIENCE, Mono.just(false))
        .flatMap(ready -> ready ? plan(cursor) : Mono.error(notNow("the log is still being read")))
        .flatMap(plan ->
            switch (plan.reason()) {
              case "unavailable" -> Mono.error(notNow("the log cannot be asked where to begin"));
              case "unknown" ->
                  Mono.error(
                      new ProblemException(
                          ProblemType.BAD_REQUEST,
                          "the log never came to " + plan.asked() + "; begin at another position"));
              case null, default -> Mono.just(plan.after());
            });
  }

  private static ProblemException notNow(String detail) {
    return new ProblemException(ProblemType.UNAVAILABLE, detail, Duration.ofSeconds(2));
  }

  private Position newest() {
    return recent.newest().orElse(recent.floor());
  }

  private Mono<Plan> after(Position position) {
    if (position.compareTo(newest()) > 0) {
      return ahead(position);
    }
    if (position.compareTo(recent.floor()) >= 0) {
      return Mono.just(Plan.exact(position));
    }
    return store
        .pruned()
        .defaultIfEmpty(Positions.BEFORE_ALL)
        .timeout(PATIENCE)
        .map(pruned ->
            position.compareTo(pruned) < 0
                ? Plan.gap(pruned, "expired", position.toString())
                : Plan.history(position))
        // The store does not answer; the replay will wait for it or do without.
        .onErrorReturn(Plan.history(position));
  }

  /**
   * Another replica may have been faster: the position is good if the log has come so far, though
   * it has not yet come here.
   */
  private Mono<Plan> ahead(Position position) {
    int ordinal = tail.epoch().map(Epoch::ordinal).orElse(0);
    if (position.epoch() < ordinal) {
      // Nothing was accepted between it and the newest.
      return Mono.just(Plan.exact(position));
    }
    Plan foreign = Plan.gap(newest(), "unknown", position.toString());
    if (position.epoch() > ordinal) {
      return Mono.just(foreign);
    }
    return newsLog
        .end()
        .timeout(PATIENCE)
        .map(end -> position.offset() < end ? Plan.exact(position) : foreign)
        .onErrorReturn(Plan.gap(newest(), "unavailable", position.toString()));
  }

  private Mono<Plan> since(Instant time) {
    int ordinal = tail.epoch().map(Epoch::ordinal).orElse(1);
    return newsLog
        .firstSince(time)
        .timeout(PATIENCE)
        .map(offset -> Positions.before(new Position(ordinal, offset)))
        .defaultIfEmpty(newest())
        .flatMap(this::after)
        .onErrorResume(
            _ -> Mono.fromSupplier(() -> Plan.gap(newest(), "unavailable", time.toString())));
  }
}
