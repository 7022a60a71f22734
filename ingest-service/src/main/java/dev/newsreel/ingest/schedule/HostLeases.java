package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.fetch.HostKey;
import dev.newsreel.runtime.lease.Lease;
import dev.newsreel.runtime.lease.Leases;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that one replica at a time asks a host: politeness between replicas. A lease is kept
 * for some minutes after the last look, so that a host keeps its replica. Thread-safe.
 */
public final class HostLeases {

  private static final Duration TIME = Duration.ofMinutes(3);

  /** Renewed when less than this is left: a look at a source with many new pages takes a while. */
  private static final Duration LEFT = Duration.ofMinutes(2);

  private final Leases leases;
  private final InstantSource clock;
  private final ConcurrentHashMap<HostKey, Lease> held = new ConcurrentHashMap<>();

  HostLeases(Leases leases, InstantSource clock) {
    this.leases = leases;
    this.clock = clock;
  }

  /** Whether this replica owns the host now, for at least two minutes. */
  public boolean own(HostKey host) {
    Instant now = clock.instant();
    Lease lease = held.get(host);
    if (lease != null && lease.until().isAfter(now.plus(LEFT))) {
      return true;
    }
    Optional<Lease> taken = Await.one(leases.acquire(host.value(), TIME));
    if (taken == null || taken.isEmpty()) {
      held.remove(host);
      return false;
    }
    held.put(host, taken.get());
    return true;
  }

  /** Gives everything back, so that another replica need not wait. */
  void release() {
    held.values().forEach(lease -> Await.one(leases.release(lease)));
    held.clear();
  }
}
