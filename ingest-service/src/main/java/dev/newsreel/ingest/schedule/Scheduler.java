package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.source.Health;
import dev.newsreel.ingest.source.ListedSources;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StoredSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Visits sources when they are due, a limited number at a time, each on a virtual thread. The queue
 * is in memory and loaded from the store; what was overdue at start is spread, never a burst.
 */
final class Scheduler implements SmartLifecycle, Visits {

  private static final Logger log = LoggerFactory.getLogger(Scheduler.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofMillis(250);

  private final SourceStore store;
  private final ListedSources listed;
  private final Visit visit;
  private final ScheduleProperties properties;
  private final IngestMeters meters;
  private final InstantSource clock;
  private final DueQueue queue = new DueQueue();
  private final Set<SourceId> visiting = ConcurrentHashMap.newKeySet();
  private final Semaphore places;
  private ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
  private Thread loop = Thread.ofVirtual().unstarted(this::run);
  private volatile Instant reloadAt = Instant.MIN;
  private volatile boolean isLoaded;
  private volatile boolean running;

  Scheduler(
      SourceStore store,
      ListedSources listed,
      Visit visit,
      ScheduleProperties properties,
      IngestMeters meters,
      InstantSource clock) {
    this.store = store;
    this.listed = listed;
    this.visit = visit;
    this.properties = properties;
    this.meters = meters;
    this.clock = clock;
    this.places = new Semaphore(properties.concurrency());
  }

  @Override
  public void start() {
    running = true;
    visitors = Executors.newVirtualThreadPerTaskExecutor();
    loop = Thread.ofVirtual().name("scheduler").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    loop.interrupt();
    visitors.shutdownNow();
    try {
      if (!visitors.awaitTermination(10, TimeUnit.SECONDS)) {
        log.atWarn().addKeyValue("sources", visiting).log("Visits were still going on at stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // Stops before the web server, and before what it visits with is closed.
    return DEFAULT_PHASE;
  }

  @Override
  public void now(SourceId id) {
    if (visiting.add(id)) {
      queue.remove(id);
      visitors.execute(() -> {
        places.acquireUninterruptibly();
        look(id, () -> visit.visitNow(id));
      });
    }
  }

  @Override
  public void reload() {
    if (isLoaded) {
      reloadAt = clock.instant();
    }
  }

  /** Sources waiting for their time. */
  int waiting() {
    return queue.size();
  }

  /** How long the longest waiting source has been due. */
  Duration overdue() {
    Instant now = clock.instant();
    return queue
        .first()
        .filter(due -> due.isBefore(now))
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }

  private void run() {
    while (running) {
      try {
        tick();
        Thread.sleep(TICK);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("Sources could not be loaded");
        pauseAfterFault();
      }
    }
  }

  /** Loads sources when it is time to, and visits what is due. */
  void tick() throws InterruptedException {
    reloadWhenTime();
    if (properties.enabled()) {
      startDue();
    }
  }

  /** Sources that are being looked at. */
  int visiting() {
    return visiting.size();
  }

  private void pauseAfterFault() {
    try {
      Thread.sleep(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void startDue() throws InterruptedException {
    for (var due = queue.take(clock.instant());
        due.isPresent();
        due = queue.take(clock.instant())) {
      SourceId id = due.get();
      places.acquire();
      if (visiting.add(id)) {
        visitors.execute(() -> look(id, () -> visit.visit(id)));
      } else {
        places.release();
      }
    }
  }

  private void look(SourceId id, Supplier<Optional<Instant>> look) {
    try {
      look.get().ifPresent(next -> queue.put(id, next));
    } catch (RuntimeException e) {
      if (running) {
        log.atWarn().addKeyValue("source", id).setCause(e).log("Source could not be visited");
      }
      queue.put(id, clock.instant().plus(AFTER_FAULT));
    } finally {
      visiting.remove(id);
      places.release();
    }
  }

  private void reloadWhenTime() {
    Instant now = clock.instant();
    if (now.isBefore(reloadAt)) {
      return;
    }
    boolean isStart = !isLoaded;
    if (isStart) {
      store.take(listed.sources());
    }
    List<StoredSource> polled = store.all().stream().filter(Scheduler::isPolled).toList();
    meters.sources(byHealth(polled));
    reloadAt = now.plus(properties.reload());
    Set<SourceId> known = new HashSet<>(queue.ids());
    Duration spread = spread(polled.size());
    for (StoredSource source : polled) {
      if (!known.remove(source.id()) && !visiting.contains(source.id())) {
        queue.put(source.id(), isStart ? spread(source, spread, now) : due(source, now));
      }
    }
    known.forEach(queue::remove);
    isLoaded = true;
  }

  private static boolean isPolled(StoredSource stored) {
    return !stored.source().muted() && !(stored.source().origin() instanceof Origin.Push);
  }

  private static Instant due(StoredSource stored, Instant now) {
    Instant next = stored.state().nextCheck();
    return next == null ? now : next;
  }

  /** A few sources need not wait for the whole time. */
  private Duration spread(int sources) {
    Duration steps = STEP.multipliedBy(sources);
    return steps.compareTo(properties.spread()) < 0 ? steps : properties.spread();
  }

  private static Instant spread(StoredSource stored, Duration over, Instant now) {
    Instant due = due(stored, now);
    // Mixed: names that differ in a number have hashes that lie side by side.
    long mixed = stored.id().value().hashCode() * 0x9E3779B97F4A7C15L;
    long offset = Math.floorMod(mixed >>> 11, Math.max(1, over.toMillis()));
    Instant slot = now.plusMillis(offset);
    return due.isAfter(slot) ? due : slot;
  }

  private static Map<String, Long> byHealth(List<StoredSource> polled) {
    var counts = new HashMap<String, Long>();
    for (Health health : Health.values()) {
      counts.put(
          health.name().toLowerCase(Locale.ROOT),
          polled.stream().filter(source -> source.state().health() == health).count());
    }
    return counts;
  }
}
