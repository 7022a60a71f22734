package dev.newsreel.feed.subscription;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.replay.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Tells one subscriber, in the order of the log, one request after the other. The cursor is saved
 * after the subscriber took it, so a crash can only repeat, under the same message id. Woken from
 * anywhere; works on one thread at a time.
 */
final class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int STRETCH = 200;
  private static final int PATIENCE_WITH_ONE = 3;
  private static final int MOST_DEAD = 100;
  private static final Duration SAVE_EVERY = Duration.ofSeconds(10);

  private enum Work {
    NONE,
    WAITING,
    UNDER_WAY,
    UNDER_WAY_AND_MORE
  }

  private final Desk desk;
  private final Sender sender;
  private final long token;
  private final LongPredicate isOurs;
  private final Consumer<Courier> queue;
  private final AtomicReference<Work> work = new AtomicReference<>(Work.NONE);
  private volatile Subscription subscription;
  private volatile Progress progress;
  private volatile int dead;
  private volatile boolean isUnsaved;
  private volatile boolean isEnded;
  private Instant saved = Instant.EPOCH;

  /** The revision whose sender changes the settings: until they are read again there is no work. */
  private volatile int changing;

  /**
   * @param token of the lease
   * @param isOurs whether the lease with that token still holds
   * @param queue where a courier goes that has work
   */
  Courier(
      Stored stored,
      Sender sender,
      Desk desk,
      long token,
      LongPredicate isOurs,
      Consumer<Courier> queue) {
    this.subscription = stored.subscription();
    this.progress = stored.progress();
    this.dead = stored.dead().size();
    this.sender = sender;
    this.desk = desk;
    this.token = token;
    this.isOurs = isOurs;
    this.queue = queue;
  }

  /** Whether it can go on with this one: another one may have been made under the same id. */
  boolean serves(Stored stored, long lease) {
    return !isEnded
        && token == lease
        && subscription.created().equals(stored.subscription().created());
  }

  /** Takes new settings; how far it came it knows better itself. */
  void update(Stored stored) {
    subscription = stored.subscription();
    dead = stored.dead().size();
    wake();
  }

  /** The subscription or its lease is gone. */
  void end() {
    isEnded = true;
  }

  boolean isActive() {
    return !subscription.paused() && progress.disabled() == null;
  }

  /** Has it look for something to do. */
  void wake() {
    Work before =
        work.getAndUpdate(now ->
            now == Work.NONE || now == Work.WAITING ? Work.WAITING : Work.UNDER_WAY_AND_MORE);
    if (before == Work.NONE) {
      queue.accept(this);
    }
  }

  /** Does what there is to do; never fails. */
  Mono<Void> work() {
    work.set(Work.UNDER_WAY);
    return Mono.defer(this::step)
        .repeat()
        .takeWhile(isMore -> isMore && !isEnded)
        .then()
        .onErrorResume(failure -> {
          log.atWarn()
              .addKeyValue("subscription", subscription.id())
              .addKeyValue("reason", failure.toString())
              .log("Subscription waits");
          return Mono.empty();
        })
        .doFinally(_ -> rest());
  }

  private void rest() {
    Work before =
        work.getAndUpdate(now -> now == Work.UNDER_WAY_AND_MORE ? Work.WAITING : Work.NONE);
    if (before == Work.UNDER_WAY_AND_MORE) {
      queue.accept(this);
    }
  }

  private Mono<Boolean> step() {
    if (isEnded || !isOurs.test(token)) {
      return Mono.just(false);
    }
    Subscription current = subscription;
    if (current.start().number() > progress.start()) {
      progress = progress.follow(current.start());
      return save();
    }
    if (isUnsaved && !desk.clock().instant().isBefore(saved.plus(SAVE_EVERY))) {
      return save();
    }
    if (current.revision() == changing) {
      return Mono.just(false);
    }
    return sender
        .isReady(current)
        .doOnNext(ready -> changing = ready ? 0 : current.revision())
        .flatMap(ready -> ready && isDue(current) ? read(current) : Mono.just(false));
  }

  private boolean isDue(Subscription current) {
    return !current.paused() && progress.isDue(desk.clock().instant());
  }

  private Mono<Boolean> read(Subscription current) {
    return desk.replay()
        .after(progress.position(), STRETCH)
        .flatMap(stretch ->
            switch (stretch) {
              case Stretch.Entries(var entries, var through) -> pass(current, entries, through);
              case Stretch.Lost(var resumeAt) -> skip(resumeAt);
              case Stretch.Later(var reason) -> later(reason);
            });
  }

  private Mono<Boolean> skip(Position resumeAt) {
    log.atWarn()
        .addKeyValue("subscription", subscription.id())
        .addKeyValue("from", progress.cursor())
        .addKeyValue("to", resumeAt.toString())
        .log("Stories are no longer kept for a subscription");
    progress = progress.passed(resumeAt);
    return save();
  }

  private Mono<Boolean> later(String reason) {
    log.atInfo()
        .addKeyValue("subscription", subscription.id())
        .addKeyValue("reason", reason)
        .log("Subscription waits for history");
    return Mono.just(false);
  }

  private Mono<Boolean> pass(Subscription current, List<Entry> entries, Position through) {
    var hits = new ArrayList<Hit>();
    Position end = through;
    for (Entry entry : entries) {
      Change change = current.wanted().change(entry);
      if (change != Change.NOTHING) {
        hits.add(new Hit(entry, change));
        if (hits.size() == sender.most()) {
          end = entry.position();
          break;
        }
      }
    }
    return hits.isEmpty() ? moveOn(through) : send(current, hits, end);
  }

  private Mono<Boolean> moveOn(Position through) {
    if (through.compareTo(progress.position()) <= 0) {
      return Mono.just(false);
    }
    progress = progress.passed(through);
    isUnsaved = true;
    return Mono.just(true);
  }

  private Mono<Boolean> send(Subscription current, List<Hit> hits, Position end) {
    Instant begun = desk.clock().instant();
    int attempt = progress.failures() + 1;
    progress = progress.attempted();
    long number = progress.attempts();
    return Mono.defer(() -> sender.send(current, hits))
        .onErrorResume(
            failure -> Mono.just(new Outcome.Unavailable(0, "could not be sent: " + failure, null)))
        .flatMap(outcome -> {
          Instant now = desk.clock().instant();
          long millis = Duration.between(begun, now).toMillis();
          desk.metrics().sent(current.target(), outcome);
          var delivery = Delivery.of(number, hits, attempt, begun, millis, outcome);
          return settle(current, outcome, hits, end, now)
              // Of a subscription that is gone nothing may be left.
              .flatMap(
                  saved -> saved ? desk.ledger().note(current.id(), delivery) : Mono.<Void>empty())
              .then(
                  Mono.fromSupplier(() -> progress.failures() == 0 && progress.disabled() == null));
        });
  }

  private Mono<Boolean> settle(
      Subscription current, Outcome outcome, List<Hit> hits, Position end, Instant now) {
    switch (outcome) {
      case Outcome.Taken _ -> {
        progress = progress.delivered(end, now);
        Instant logged = Instant.ofEpochMilli(hits.getLast().entry().time());
        desk.metrics().delayed(current.target(), Duration.between(logged, now));
      }
      case Outcome.Unavailable(int _, String reason, Duration asked) -> fail(reason, asked, now);
      case Outcome.Refused(int _, String reason) -> {
        if (progress.failures() + 1 >= PATIENCE_WITH_ONE) {
          return bury(hits, reason, end, now);
        }
        fail(reason, null, now);
      }
      case Outcome.Gone(int _, String reason) -> progress = progress.disabled(reason);
    }
    return save();
  }

  private void fail(String reason, @Nullable Duration asked, Instant now) {
    progress = progress.failed(reason, now, desk.backoff().wait(progress.failures(), asked));
    Instant since = Optional.ofNullable(progress.failingSince()).orElse(now);
    if (!since.plus(desk.giveUp()).isAfter(now)) {
      progress = progress.disabled("nothing was taken since " + since + ": " + reason);
    }
  }

  private Mono<Boolean> bury(List<Hit> hits, String reason, Position end, Instant now) {
    Entry entry = hits.getLast().entry();
    var letter = new DeadLetter(entry.position().toString(), entry.article().value(), reason, now);
    return desk.ledger()
        .addDead(subscription.id(), letter)
        .then(Mono.fromRunnable(() -> passDead(reason, end)))
        // Without its letter the story would be lost, so it is sent again later.
        .onErrorResume(
            unkept -> Mono.fromRunnable(() -> fail(reason + "; not kept: " + unkept, null, now)))
        .then(Mono.defer(this::save));
  }

  private void passDead(String reason, Position end) {
    desk.metrics().died();
    int count = dead + 1;
    dead = count;
    progress = progress.passed(end);
    if (count >= MOST_DEAD) {
      progress =
          progress.disabled(MOST_DEAD + " stories were refused; see the dead letters: " + reason);
    }
  }

  private Mono<Boolean> save() {
    isUnsaved = true;
    saved = Instant.EPOCH; // Until it is: what was not saved is saved before anything else.
    return desk.ledger()
        .save(subscription.id(), progress, token)
        .doOnNext(isSaved -> {
          isUnsaved = !isSaved;
          saved = desk.clock().instant();
          isEnded = isEnded || !isSaved;
        });
  }
}
