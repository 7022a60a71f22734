package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.stream.EventHeaders;
import dev.newsreel.runtime.trace.Span;
import dev.newsreel.runtime.trace.Spans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Reads the news log on every replica, without a group, and hands on what is accepted. Starts with
 * as much of the end of the log as memory keeps, which also gives the acceptance its state; what is
 * older comes from the store. Kafka or MongoDB being away is waited out.
 */
public final class LiveTail implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LONGEST_PAUSE = 5_000;

  private final KafkaClients clients;
  private final NewsLog newsLog;
  private final Epochs epochs;
  private final History history;
  private final int window;
  private final Accepted accepted;
  private final Spans spans;

  private final Acceptance acceptance = new Acceptance();
  private final Sinks.Empty<Void> ready = Sinks.empty();
  private volatile @Nullable Epoch epoch;
  private volatile boolean running;
  private volatile boolean caughtUp;
  private volatile long lag;
  private final InstantSource clock;
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private volatile @Nullable Thread thread;
  private long next;
  private long goal;
  private boolean isComplete;

  /**
   * @param window how many records memory keeps
   */
  public LiveTail(
      KafkaClients clients,
      NewsLog newsLog,
      Epochs epochs,
      History history,
      int window,
      Accepted accepted,
      Spans spans,
      InstantSource clock) {
    this.clients = clients;
    this.newsLog = newsLog;
    this.epochs = epochs;
    this.history = history;
    this.window = window;
    this.accepted = accepted;
    this.spans = spans;
    this.clock = clock;
  }

  /** The epoch of the log; empty until Kafka and the store have said. */
  public Optional<Epoch> epoch() {
    return Optional.ofNullable(epoch);
  }

  /**
   * The epoch of the log, waited for: blocks. Empty when Kafka or the store did not say in time.
   */
  public Optional<Epoch> awaitEpoch(Duration patience) {
    try {
      var _ = opened.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return epoch();
  }

  /** How many records of the log were not read yet, as of the last poll. */
  public long lag() {
    return lag;
  }

  /** Whether everything that was in the log at the start has been read. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Completes when everything that was in the log at the start has been read. */
  public Mono<Void> ready() {
    return ready.asMono();
  }

  @Override
  public void start() {
    refuseBrokenLog();
    running = true;
    thread = Thread.ofPlatform().name("news-tail").start(this::run);
  }

  private void refuseBrokenLog() {
    try {
      newsLog.extent();
    } catch (KafkaUnavailableException e) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("News log not checked yet");
    }
  }

  @Override
  public void stop() {
    running = false;
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    Thread started = thread;
    if (started != null) {
      started.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    long pause = 200;
    while (running) {
      try {
        open();
        pause = 200;
        read();
      } catch (WakeupException e) {
        log.debug("Tail woken to stop");
      } catch (RuntimeException e) {
        if (running) {
          log.atWarn().addKeyValue("reason", e.toString()).log("News log not read, trying again");
          pause = Math.min(pause * 2, LONGEST_PAUSE);
          sleep(pause);
        }
      }
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    // Progress is asked first: the end of the log only grows meanwhile.
    Position stored = Wait.forStore(history.progress());
    NewsLog.Extent extent = newsLog.extent();
    Epoch found = Wait.forStore(epochs.resolve(extent.topicId(), stored, extent.end()));
    if (found != null && !found.equals(epoch)) {
      begin(found, extent);
    }
    goal = Math.max(goal, extent.end());
  }

  private void begin(Epoch found, NewsLog.Extent extent) {
    next = Math.max(extent.begin(), extent.end() - window);
    goal = extent.end();
    isComplete = found.ordinal() == 1 && next == 0;
    if (epoch == null) {
      startMemory(new Position(found.ordinal(), next), extent);
    }
    epoch = found;
    opened.countDown();
    log.atInfo()
        .addKeyValue("epoch", found.ordinal())
        .addKeyValue("from", next)
        .addKeyValue("to", goal)
        .log("News log opened");
  }

  private void startMemory(Position from, NewsLog.Extent extent) {
    int missing = window - (int) (extent.end() - next);
    if (isComplete) {
      accepted.startAfter(Positions.BEFORE_ALL);
    } else if (missing <= 0) {
      accepted.startAfter(Positions.before(from));
    } else {
      restore(from, missing);
    }
  }

  /** Fills memory with what the store has and Kafka no longer keeps. */
  private void restore(Position from, int most) {
    List<Entry> stored = Wait.forStore(history.newestBefore(from, most));
    List<Entry> entries = stored == null ? List.of() : stored;
    accepted.startAfter(
        entries.isEmpty()
            ? Positions.before(from)
            : Positions.before(entries.getFirst().position()));
    entries.forEach(entry ->
        acceptance.learn(entry.article(), new Acceptance.Known(entry.decision(), entry.first())));
    if (!entries.isEmpty()) {
      accepted.append(entries);
    }
  }

  private void read() {
    try (var reading =
        clients.consumer(
            Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                500))) {
      consumer = reading;
      reading.assign(Set.of(NewsLog.PARTITION));
      reading.seek(NewsLog.PARTITION, next);
      while (running) {
        tellWhenCaughtUp();
        take(reading.poll(POLL));
        next = reading.position(NewsLog.PARTITION);
        lag = reading.currentLag(NewsLog.PARTITION).orElse(0);
      }
    } finally {
      consumer = null;
    }
  }

  private void tellWhenCaughtUp() {
    if (!caughtUp && next >= goal) {
      caughtUp = true;
      ready.tryEmitEmpty();
      log.atInfo().addKeyValue("offset", next).log("News log read to its end");
    }
  }

  private record Judgeable(LogRecord record, NewsItem item) {}

  private void take(ConsumerRecords<byte[], byte[]> polled) {
    if (polled.isEmpty()) {
      return;
    }
    var judgeable = new ArrayList<Judgeable>(polled.count());
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      read(record).ifPresent(judgeable::add);
    }
    if (!isComplete) {
      learn(judgeable);
    }
    var entries = new ArrayList<Entry>(judgeable.size());
    for (Judgeable one : judgeable) {
      acceptance
          .judge(one.record().position(), one.item())
          .flatMap(first -> entry(one, first))
          .ifPresent(entries::add);
    }
    if (!entries.isEmpty()) {
      accepted.append(entries);
    }
    if (caughtUp) {
      polled.forEach(this::trace);
    }
  }

  /** The last step of an article's way: the streams of this replica have it. */
  private void trace(ConsumerRecord<byte[], byte[]> record) {
    EventHeaders.traceparent(record.headers())
        .ifPresent(before -> {
          var now = clock.instant();
          var step = EventHeaders.of("", "", "", now, before).traceparent();
          var article = new String(record.key(), StandardCharsets.UTF_8);
          spans.take(
              Span.of(
                  "stream news",
                  step,
                  before,
                  Instant.ofEpochMilli(record.timestamp()),
                  now,
                  article));
        });
  }

  /** One record that cannot be kept must not take with it what was accepted before it. */
  private static Optional<Entry> entry(Judgeable accepted, Position first) {
    try {
      return Optional.of(Entry.of(accepted.record(), accepted.item(), first));
    } catch (RuntimeException e) {
      log.atError()
          .addKeyValue("position", accepted.record().position())
          .setCause(e)
          .log("Record left out");
      return Optional.empty();
    }
  }

  private Optional<Judgeable> read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    Epoch now = java.util.Objects.requireNonNull(epoch);
    var found =
        new LogRecord(
            new Position(now.ordinal(), record.offset()), record.timestamp(), record.value());
    try {
      return Optional.of(new Judgeable(found, found.read()));
    } catch (MalformedEventException e) {
      // The store writer takes it to the dead letters; here it only must not stop the rest.
      log.atWarn()
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("Record skipped");
      return Optional.empty();
    }
  }

  private void learn(List<Judgeable> records) {
    var unknown = new HashMap<ArticleId, Position>();
    for (Judgeable one : records) {
      ArticleId article = one.item().article().id();
      if (!acceptance.knows(article)) {
        unknown.putIfAbsent(article, one.record().position());
      }
    }
    if (!unknown.isEmpty()) {
      var known = Wait.forStore(history.before(unknown));
      if (known != null) {
        known.forEach(acceptance::learn);
      }
    }
  }
}
