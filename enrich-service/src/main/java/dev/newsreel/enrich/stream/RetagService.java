package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.runtime.lease.Lease;
import dev.newsreel.runtime.lease.Leases;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts, stops and tells of retags, and runs the one there is on whichever replica holds its
 * lease.
 */
public final class RetagService implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RetagService.class);
  private static final String LEASE = "retag";
  private static final Duration TIME = Duration.ofSeconds(30);

  private final Retags retags;
  private final RetagRunner runner;
  private final Leases leases;
  private final CurrentCatalog catalog;
  private final InstantSource clock;
  private volatile Thread thread = Thread.ofVirtual().unstarted(this::watch);
  private volatile boolean running;

  RetagService(
      Retags retags,
      RetagRunner runner,
      Leases leases,
      CurrentCatalog catalog,
      InstantSource clock) {
    this.retags = retags;
    this.runner = runner;
    this.leases = leases;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * How far a retag is.
   *
   * @param state {@code running}, {@code stopped} or {@code done}
   * @param rate most changes a second
   * @param catalog sequence of the catalog when it began
   * @param total articles on the topic when it began, former revisions too
   * @param read articles looked at
   * @param changed decisions that went to the log
   * @param skipped former revisions, retracted articles and records that are none
   */
  public record Status(
      String id,
      String state,
      int rate,
      long catalog,
      Instant started,
      Instant updated,
      long total,
      long read,
      long changed,
      long skipped) {

    static Status of(Retag retag) {
      return new Status(
          retag.id(),
          retag.state().name().toLowerCase(java.util.Locale.ROOT),
          retag.rate(),
          retag.catalog(),
          retag.started(),
          retag.updated(),
          retag.ends().values().stream().mapToLong(Long::longValue).sum(),
          retag.read(),
          retag.changed(),
          retag.skipped());
    }
  }

  /** The retag that runs, or ran last. */
  public Optional<Status> status() {
    return retags.find().map(Status::of);
  }

  /**
   * Begins a retag; empty when one runs.
   *
   * @param rate most changes a second, from 1
   */
  public Optional<Status> begin(int rate) {
    if (retags.find().filter(RetagService::isRunning).isPresent()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    var retag =
        new Retag(
            UUID.randomUUID().toString(),
            Retag.State.RUNNING,
            rate,
            catalog.version().sequence(),
            now,
            now,
            runner.ends(),
            Map.of(),
            0,
            0,
            0,
            "");
    retags.begin(retag);
    return Optional.of(Status.of(retag));
  }

  /** Ends the retag that runs; empty when none does. */
  public Optional<Status> end() {
    return retags
        .find()
        .filter(RetagService::isRunning)
        .map(retag -> retag.in(Retag.State.STOPPED, "stopped", clock.instant()))
        .filter(retags::save)
        .map(Status::of);
  }

  private static boolean isRunning(Retag retag) {
    return retag.state() == Retag.State.RUNNING;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("retag").start(this::watch);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    while (running) {
      try {
        TimeUnit.SECONDS.sleep(1);
        if (!catalog.isEmpty()) {
          runIfThereIsOne();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        log.atWarn().addKeyValue("reason", e.toString()).log("Retag interrupted, going on soon");
      }
    }
  }

  private void runIfThereIsOne() throws InterruptedException {
    var retag = retags.find().filter(RetagService::isRunning);
    if (retag.isEmpty()) {
      return;
    }
    Optional<Lease> lease = Await.one(leases.acquire(LEASE, TIME));
    if (lease != null && lease.isPresent()) {
      try {
        runner.run(retag.get(), () -> holds(lease.get()));
      } finally {
        Await.one(leases.release(lease.get()));
      }
    }
  }

  private boolean holds(Lease lease) {
    return running && Boolean.TRUE.equals(Await.one(leases.renew(lease, TIME)));
  }
}
