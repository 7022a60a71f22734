package dev.newsreel.ingest.fetch;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps this replica polite: requests to one host go one after the other, with a pause. That only
 * one replica at a time asks a host at all is the matter of the host leases. Thread-safe.
 */
public final class HostLanes {

  /** Whoever would have to wait for longer comes back later instead. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int SWEEP_ABOVE = 10_000;

  private final ConcurrentHashMap<HostKey, HostLane> lanes = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** Without any history of any host. */
  public HostLanes(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Fetches in the host's turn; a host that asks us to wait is left alone for all its addresses.
   */
  FetchResult inTurn(URI url, Duration pause, Supplier<FetchResult> fetch) {
    HostLane lane = lane(HostKey.of(url));
    try {
      lane.enter();
    } catch (InterruptedException e) {
      return stopping();
    }
    try {
      return whenFree(lane, fetch);
    } catch (InterruptedException e) {
      return stopping();
    } finally {
      lane.leave(clock.instant(), pause);
    }
  }

  private FetchResult whenFree(HostLane lane, Supplier<FetchResult> fetch)
      throws InterruptedException {
    Duration wait = lane.wait(clock.instant());
    if (wait.compareTo(PATIENCE) > 0) {
      return new Throttled(wait);
    }
    Thread.sleep(wait);
    FetchResult result = fetch.get();
    if (result instanceof Throttled(var retryAfter)) {
      lane.close(clock.instant().plus(retryAfter));
    }
    return result;
  }

  private HostLane lane(HostKey host) {
    if (lanes.size() > SWEEP_ABOVE) {
      lanes.values().removeIf(lane -> lane.isIdle(clock.instant()));
    }
    return lanes.computeIfAbsent(host, _ -> new HostLane());
  }

  private static FetchResult stopping() {
    Thread.currentThread().interrupt();
    return new Failed(Reason.TIMEOUT, "the service is stopping");
  }
}
