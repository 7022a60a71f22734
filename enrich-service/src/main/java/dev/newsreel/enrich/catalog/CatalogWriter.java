package dev.newsreel.enrich.catalog;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Topics;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.lease.Lease;
import dev.newsreel.runtime.lease.Leases;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.stream.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalog topic: one at a time in the whole system, held by a lease, and only after
 * reading everything that was written before. So the sequence grows by one with each entry.
 */
final class CatalogWriter {

  private static final String LEASE = "catalog-writer";
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A send ends well before the lease, so that a slow writer is not a second one. */
  private static final int DELIVERY_MILLIS = 10_000;

  private final KafkaClients clients;
  private final Leases leases;
  private final CatalogReader reader;
  private final CurrentCatalog current;
  private final InstantSource clock;
  private final ReentrantLock here = new ReentrantLock();

  CatalogWriter(
      KafkaClients clients,
      Leases leases,
      CatalogReader reader,
      CurrentCatalog current,
      InstantSource clock) {
    this.clients = clients;
    this.leases = leases;
    this.reader = reader;
    this.current = current;
    this.clock = clock;
  }

  /** What may be done while nobody else writes. */
  interface Session {

    /** Everything written so far, by this session too. */
    Entries entries();

    /** Publishes a franchise, or its deletion, and returns when the broker has it. */
    CatalogEntry publish(String id, @Nullable Franchise franchise, String editor);
  }

  /**
   * Does the work while nobody else writes, and returns when what it wrote is in use here. Empty
   * when another writes for longer than 15 seconds.
   */
  <T> Optional<T> alone(Function<Session, T> work) {
    // The lease is the process's, so its own threads take turns first.
    here.lock();
    try {
      var lease = acquire();
      if (lease.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(inTurn(lease.get(), work));
      } finally {
        Await.one(leases.release(lease.get()));
      }
    } finally {
      here.unlock();
    }
  }

  private Optional<Lease> acquire() {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      var lease = Await.one(leases.acquire(LEASE, TIME));
      if (lease != null && lease.isPresent()) {
        return lease;
      }
      if (clock.instant().isAfter(deadline)) {
        return Optional.empty();
      }
      pause();
    }
  }

  private <T> T inTurn(Lease lease, Function<Session, T> work) {
    inTime(reader.awaitEnd(PATIENCE));
    try (var producer = clients.producer(settings())) {
      var session = new OpenSession(producer, lease);
      var result = work.apply(session);
      inTime(reader.awaitApplied(session.last, PATIENCE));
      return result;
    }
  }

  private static void inTime(boolean read) {
    if (!read) {
      var late = new TimeoutException(PATIENCE.toSeconds() + " seconds");
      throw new KafkaUnavailableException("the catalog topic was not read to its end", late);
    }
  }

  private static Map<String, Object> settings() {
    return Map.of(
        "delivery.timeout.ms",
        DELIVERY_MILLIS,
        "request.timeout.ms",
        5_000,
        "linger.ms",
        0,
        "max.block.ms",
        DELIVERY_MILLIS);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while another wrote the catalog", e);
    }
  }

  private final class OpenSession implements Session {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Lease lease;
    private Entries entries = current.entries();
    private long last = -1;

    OpenSession(KafkaProducer<byte[], byte[]> producer, Lease lease) {
      this.producer = producer;
      this.lease = lease;
    }

    @Override
    public Entries entries() {
      return entries;
    }

    @Override
    public CatalogEntry publish(String id, @Nullable Franchise franchise, String editor) {
      var version = entries.find(id).map(CatalogEntry::version).orElse(0) + 1;
      var digest = franchise == null ? "" : Digests.of(franchise);
      var entry =
          new CatalogEntry(
              entries.sequence() + 1, version, digest, editor, clock.instant(), franchise);
      stillOurs();
      last = send(id, entry);
      entries = entries.with(id, entry);
      return entry;
    }

    private void stillOurs() {
      if (!Boolean.TRUE.equals(Await.one(leases.renew(lease, TIME)))) {
        var lost = new IllegalStateException("held by another since " + lease.until());
        throw new KafkaUnavailableException("the lease of the catalog's writer was lost", lost);
      }
    }

    private long send(String id, CatalogEntry entry) {
      var record =
          new ProducerRecord<>(
              Topics.CATALOG,
              0,
              id.getBytes(StandardCharsets.UTF_8),
              EventJson.write(entry),
              headers(id, entry).toKafka());
      try {
        return producer.send(record).get(2L * DELIVERY_MILLIS, TimeUnit.MILLISECONDS).offset();
      } catch (ExecutionException | TimeoutException e) {
        throw new KafkaUnavailableException("catalog entry not acknowledged", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaUnavailableException("interrupted while the catalog was written", e);
      }
    }

    private EventHeaders headers(String id, CatalogEntry entry) {
      return EventHeaders.of(
          id + "-" + entry.version(),
          "dev.newsreel.catalog-entry.v1",
          "/enrich-service",
          entry.changed(),
          null);
    }
  }
}
