package dev.newsreel.feed.search;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Recent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index up with memory, on a thread of its own: it is a reader of the window like a
 * stream, with a place in it and no queue, so the tail never waits for it. What comes within 50 ms
 * is taken together.
 */
public final class Indexer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);
  private static final int MOST_AT_ONCE = 2_000;
  private static final int GATHER_MILLIS = 50;
  private static final int FAILED_MILLIS = 1_000;

  private final Recent recent;
  private final SearchIndex index;
  private final BooleanSupplier isLogRead;
  private final Semaphore wakes = new Semaphore(0);
  private volatile Position through = Positions.BEFORE_ALL;
  private volatile long next;
  private volatile boolean isReady;
  private volatile @Nullable Thread thread;

  Indexer(Recent recent, SearchIndex index, BooleanSupplier isLogRead) {
    this.recent = recent;
    this.index = index;
    this.isLogRead = isLogRead;
    recent.onAppend(wakes::release);
  }

  /** Whether everything that was in the log at the start can be found. */
  public boolean isReady() {
    return isReady;
  }

  /** Everything up to this position can be found. */
  public Position through() {
    return through;
  }

  /** How many entries wait to be taken. */
  public long lag() {
    return recent.head() - next;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("news-index").daemon().start(this::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (thread != null) {
        round();
        // The log may be read to its end without an entry that would wake us.
        var _ = wakes.tryAcquire(isReady ? 10_000 : GATHER_MILLIS, TimeUnit.MILLISECONDS);
        Thread.sleep(GATHER_MILLIS);
        wakes.drainPermits();
      }
    } catch (InterruptedException e) {
      log.debug("Indexer stopped");
    }
  }

  /** Ends only with the service: what fails is tried again with the next entry or after a while. */
  private void round() throws InterruptedException {
    try {
      boolean isWhole = isLogRead.getAsBoolean();
      takeAll();
      isReady = isReady || isWhole;
    } catch (RuntimeException e) {
      if (thread != null) {
        log.atError().addKeyValue("lag", lag()).setCause(e).log("Index not kept up, trying again");
        Thread.sleep(FAILED_MILLIS);
      }
    }
  }

  private void takeAll() {
    while (next < recent.head()) {
      long end = Math.min(recent.head(), next + MOST_AT_ONCE);
      List<Entry> entries = entries(Math.max(next, recent.tail()), end);
      index.forgetThrough(recent.floor());
      index.put(entries);
      next = end;
      if (!entries.isEmpty()) {
        through = entries.getLast().position();
      }
    }
  }

  /** What memory has lost meanwhile is left out: it could not be shown either. */
  private List<Entry> entries(long from, long end) {
    var entries = new ArrayList<Entry>();
    for (long number = from; number < end; number++) {
      Entry entry = recent.get(number);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
