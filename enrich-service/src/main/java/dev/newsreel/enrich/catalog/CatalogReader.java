package dev.newsreel.enrich.catalog;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.ConsumerLoop;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the catalog topic to its end, then follows it. Begins again from the first record when the
 * broker was lost, and keeps the catalog it had until it has caught up.
 */
final class CatalogReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CatalogReader.class);
  private static final TopicPartition PARTITION = new TopicPartition(Topics.CATALOG, 0);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaClients clients;
  private final CurrentCatalog current;
  private final Progress applied = new Progress();
  private final ConsumerLoop loop;

  CatalogReader(KafkaClients clients, CurrentCatalog current) {
    this.clients = clients;
    this.current = current;
    this.loop = new ConsumerLoop("catalog-reader", () -> clients.consumer(Map.of()), this::follow);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }

  @Override
  public int getPhase() {
    return 0;
  }

  /** Waits until everything that the topic has now is in use; {@code false} when time is up. */
  boolean awaitEnd(Duration patience) {
    try (var consumer = clients.consumer(Map.of())) {
      return applied.await(end(consumer), patience);
    }
  }

  /** Waits until the record at the offset is in use; {@code false} when time is up. */
  boolean awaitApplied(long offset, Duration patience) {
    return applied.await(offset + 1, patience);
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.assign(List.of(PARTITION));
    consumer.seekToBeginning(List.of(PARTITION));
    var end = end(consumer);
    var entries = Entries.NONE;
    while (loop.isRunning()) {
      var position = consumer.position(PARTITION, PATIENCE);
      if (position >= end) {
        use(entries, position);
      }
      for (var record : consumer.poll(POLL)) {
        entries = CurrentCatalog.apply(entries, record);
      }
    }
  }

  private void use(Entries entries, long position) {
    if (entries != current.entries()) {
      current.use(entries);
      log.atInfo()
          .addKeyValue("sequence", current.version().sequence())
          .addKeyValue("franchises", current.catalog().franchises().size())
          .log("Catalog in use");
    }
    applied.reach(position);
  }

  private static long end(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.endOffsets(List.of(PARTITION), PATIENCE).getOrDefault(PARTITION, 0L);
  }
}
