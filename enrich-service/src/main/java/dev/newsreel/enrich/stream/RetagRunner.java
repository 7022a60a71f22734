package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.events.Article;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.stream.EventHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Goes through the articles of the topic, the newest revision of each, and decides each again. It
 * waits while live articles wait, sends no more changes a second than told, and writes down how far
 * it is, so that another replica can go on.
 */
final class RetagRunner {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long SAVE_NANOS = Duration.ofSeconds(5).toNanos();

  /** Retention may delete what is being read; the default would then skip to the end. */
  private static final Map<String, Object> WALKING =
      Map.of("max.poll.records", 500, "auto.offset.reset", "earliest");

  private final KafkaClients clients;
  private final Enrichment enrichment;
  private final Retags retags;
  private final LongSupplier liveLag;
  private final InstantSource clock;

  /**
   * @param liveLag live articles that wait
   */
  RetagRunner(
      KafkaClients clients,
      Enrichment enrichment,
      Retags retags,
      LongSupplier liveLag,
      InstantSource clock) {
    this.clients = clients;
    this.enrichment = enrichment;
    this.retags = retags;
    this.liveLag = liveLag;
    this.clock = clock;
  }

  /**
   * The places to stop before, as the topic is now.
   *
   * @throws KafkaUnavailableException when the broker does not answer
   */
  Map<String, Long> ends() {
    try (var consumer = clients.consumer(Map.of())) {
      var ends = new TreeMap<String, Long>();
      consumer
          .endOffsets(partitions(consumer), PATIENCE)
          .forEach((partition, end) -> ends.put(String.valueOf(partition.partition()), end));
      return ends;
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException("the articles topic cannot be looked at", e);
    }
  }

  /**
   * Runs until all is done, it was stopped, or this replica may not go on.
   *
   * @param ours whether this replica still holds the lease
   */
  void run(Retag retag, BooleanSupplier ours) throws InterruptedException {
    var walk = new Walk(retag, ours);
    try (var consumer = clients.consumer(WALKING)) {
      for (TopicPartition partition : partitions(consumer)) {
        if (!walk.through(consumer, partition)) {
          return;
        }
      }
    }
    retags.save(walk.retag.in(Retag.State.DONE, "", clock.instant()));
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(Topics.ARTICLES, PATIENCE).stream()
        .map(info -> new TopicPartition(Topics.ARTICLES, info.partition()))
        .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
        .toList();
  }

  private final class Walk {

    private final BooleanSupplier ours;
    private final Retag.Counts counts;
    private final Pace pace;
    private Retag retag;
    private long saved = System.nanoTime();
    private long kept = saved;

    Walk(Retag retag, BooleanSupplier ours) {
      this.retag = retag;
      this.ours = ours;
      this.counts = new Retag.Counts(retag);
      this.pace = new Pace(retag.rate());
    }

    /** {@code false} when it must not go on. */
    boolean through(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition)
        throws InterruptedException {
      var name = String.valueOf(partition.partition());
      long end = retag.ends().getOrDefault(name, 0L);
      long begin = begin(consumer, partition, retag.done().getOrDefault(name, 0L));
      Map<String, Long> newest = newest(consumer, partition, begin, end);
      consumer.seek(partition, begin);
      while (consumer.position(partition) < end) {
        for (var record : consumer.poll(Duration.ofSeconds(1)).records(partition)) {
          if (!mayGoOn(partition, record.offset())) {
            return false;
          }
          if (record.offset() < end) {
            one(record, newest);
          }
        }
      }
      return save(partition, end);
    }

    /** An article that was published again further on is tagged there. */
    private Map<String, Long> newest(
        KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end) {
      var newest = new HashMap<String, Long>();
      consumer.assign(List.of(partition));
      consumer.seek(partition, begin);
      while (consumer.position(partition) < end) {
        for (var record : consumer.poll(Duration.ofSeconds(1)).records(partition)) {
          newest.put(key(record), record.offset());
        }
        keep();
      }
      return newest;
    }

    private long begin(
        KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from) {
      var first = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
      return Math.max(from, first == null ? 0 : first);
    }

    private void one(ConsumerRecord<byte[], byte[]> record, Map<String, Long> newest)
        throws InterruptedException {
      counts.read++;
      if (record.value() == null || newest.getOrDefault(key(record), -1L) != record.offset()) {
        counts.skipped++;
        return;
      }
      try {
        Article article = ArticleReader.read(ArticleReader.key(record.key()), record.value());
        if (article.retracted()) {
          counts.skipped++;
        } else if (enrichment.enrich(article, Occasion.RETAG, trace(record)) == Outcome.EMITTED) {
          counts.changed++;
          pace.changed();
        }
      } catch (MalformedEventException | IllegalArgumentException e) {
        // It went to the dead letters when it arrived.
        counts.skipped++;
      }
    }

    /**
     * Lets live articles go first, and every few seconds, whatever the rate, writes down how far it
     * is, renews the lease and sees whether it was stopped.
     */
    private boolean mayGoOn(TopicPartition partition, long offset) throws InterruptedException {
      do {
        if (System.nanoTime() - saved > SAVE_NANOS && !save(partition, offset)) {
          return false;
        }
      } while (pace.isYielding(liveLag));
      return true;
    }

    /** Renews the lease while nothing is saved; whether it is lost the next save finds out. */
    private void keep() {
      if (System.nanoTime() - kept > SAVE_NANOS) {
        kept = System.nanoTime();
        var _ = ours.getAsBoolean();
      }
    }

    private boolean save(TopicPartition partition, long offset) {
      saved = System.nanoTime();
      retag = retag.at(partition.partition(), offset, counts, clock.instant());
      return ours.getAsBoolean() && retags.save(retag);
    }

    private String trace(ConsumerRecord<byte[], byte[]> record) {
      var before = EventHeaders.traceparent(record.headers()).orElse(null);
      return EventHeaders.of(
              "retag", "dev.newsreel.news-item.v1", "/enrich-service", clock.instant(), before)
          .traceparent();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
      return record.key() == null
          ? ""
          : new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Bounds the changes a second and lets live articles go first. */
  static final class Pace {

    private final long nanosEach;
    private long next = System.nanoTime();

    Pace(int rate) {
      nanosEach = 1_000_000_000L / rate;
    }

    /** Waits a moment while live articles wait; {@code false} when none does. */
    boolean isYielding(LongSupplier liveLag) throws InterruptedException {
      // The lag is sampled every few seconds; a handful is what a quiet minute has.
      boolean busy = liveLag.getAsLong() > 10;
      if (busy) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      return busy;
    }

    void changed() throws InterruptedException {
      next = Math.max(next, System.nanoTime() - nanosEach) + nanosEach;
      long wait = next - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
    }
  }
}
