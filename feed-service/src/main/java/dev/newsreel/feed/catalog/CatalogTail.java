package dev.newsreel.feed.catalog;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.Topics;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.runtime.kafka.ConsumerLoop;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the catalog topic on every replica, from its beginning, and keeps the newest snapshot. */
final class CatalogTail implements SmartLifecycle, Supplier<Catalog> {

  private static final Logger log = LoggerFactory.getLogger(CatalogTail.class);

  private final Map<String, Franchise> franchises = new HashMap<>();
  private volatile Catalog catalog = Catalog.EMPTY;
  private final ConsumerLoop loop;

  CatalogTail(KafkaClients clients) {
    Map<String, Object> settings = Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    loop = new ConsumerLoop("catalog-tail", () -> clients.consumer(settings), this::read);
  }

  @Override
  public Catalog get() {
    return catalog;
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

  private void read(KafkaConsumer<byte[], byte[]> reading) {
    var partitions =
        reading.partitionsFor(Topics.CATALOG).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    reading.assign(partitions);
    reading.seekToBeginning(partitions);
    while (loop.isRunning()) {
      take(reading.poll(Duration.ofSeconds(1)).records(Topics.CATALOG));
    }
  }

  private void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    boolean isChanged = false;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      take(record);
      isChanged = true;
    }
    if (isChanged) {
      catalog = new Catalog(franchises);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String id = new String(record.key(), StandardCharsets.UTF_8);
    Franchise franchise = franchise(record);
    if (franchise == null) {
      franchises.remove(id);
    } else {
      franchises.put(id, franchise);
    }
  }

  private static @Nullable Franchise franchise(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return null;
    }
    try {
      return EventJson.read(record.value(), CatalogEntry.class).franchise();
    } catch (MalformedEventException e) {
      log.atWarn()
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("Catalog entry skipped");
      return null;
    }
  }
}
