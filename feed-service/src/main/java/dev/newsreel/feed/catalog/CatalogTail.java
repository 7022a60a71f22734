package dev.newsreel.feed.catalog;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.Topics;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
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
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the catalog topic on every replica, from its beginning, and keeps the newest snapshot. */
final class CatalogTail implements SmartLifecycle, Supplier<Catalog> {

  private static final Logger log = LoggerFactory.getLogger(CatalogTail.class);
  private static final long PAUSE = 2_000;

  private final KafkaClients clients;
  private final Map<String, Franchise> franchises = new HashMap<>();
  private volatile Catalog catalog = Catalog.EMPTY;
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

  CatalogTail(KafkaClients clients) {
    this.clients = clients;
  }

  @Override
  public Catalog get() {
    return catalog;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("catalog-tail").start(this::run);
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
    while (running) {
      try {
        read();
      } catch (WakeupException e) {
        log.debug("Catalog tail woken to stop");
      } catch (RuntimeException e) {
        if (running) {
          log.atWarn().addKeyValue("reason", e.toString()).log("Catalog not read, trying again");
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (var reading =
        clients.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"))) {
      consumer = reading;
      var partitions =
          reading.partitionsFor(Topics.CATALOG).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      reading.assign(partitions);
      reading.seekToBeginning(partitions);
      while (running) {
        take(reading.poll(Duration.ofSeconds(1)).records(Topics.CATALOG));
      }
    } finally {
      consumer = null;
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
