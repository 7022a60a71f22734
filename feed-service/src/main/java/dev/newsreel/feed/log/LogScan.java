package dev.newsreel.feed.log;

import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads old parts of the log again. What is accepted depends on all that was before, so the kept
 * log is judged once from its beginning, and only the offsets of accepted records are remembered.
 * Blocks; not thread-safe: its reader's thread owns it.
 */
public final class LogScan implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaClients clients;
  private final NewsLog newsLog;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private Acceptance acceptance = new Acceptance();
  private TreeMap<Long, Position> firsts = new TreeMap<>();
  private int epoch;
  private long begin;
  private long judged;

  public LogScan(KafkaClients clients, NewsLog newsLog) {
    this.clients = clients;
    this.newsLog = newsLog;
  }

  /** What was found. */
  public sealed interface Found {

    /**
     * Accepted records.
     *
     * @param through offset up to which nothing accepted is left out
     */
    record Entries(List<Entry> entries, long through) implements Found {

      /** Copies the entries. */
      public Entries {
        entries = List.copyOf(entries);
      }
    }

    /** The log no longer begins so early. */
    record Gone() implements Found {}
  }

  /**
   * The accepted records from one offset to another.
   *
   * @param ordinal of the epoch the log is in
   * @param end the first offset that is left out; all of it must be in the log
   */
  public Found accepted(int ordinal, long from, long end, int limit) {
    judge(ordinal, end);
    if (from < begin) {
      return new Found.Gone();
    }
    var wanted = new ArrayList<>(firsts.subMap(from, end).keySet());
    if (wanted.isEmpty()) {
      return new Found.Entries(List.of(), end - 1);
    }
    boolean isMore = wanted.size() > limit;
    List<Long> offsets = isMore ? wanted.subList(0, limit) : wanted;
    return new Found.Entries(read(offsets), isMore ? offsets.getLast() : end - 1);
  }

  private List<Entry> read(List<Long> offsets) {
    var entries = new ArrayList<Entry>();
    long last = offsets.getLast();
    reader().seek(NewsLog.PARTITION, offsets.getFirst());
    while (reader().position(NewsLog.PARTITION) <= last) {
      for (ConsumerRecord<byte[], byte[]> record : reader().poll(POLL)) {
        Position first = firsts.get(record.offset());
        if (first != null && record.offset() <= last) {
          var found = record(record);
          entries.add(Entry.of(found, found.read(), first));
        }
      }
    }
    return entries;
  }

  private void judge(int ordinal, long end) {
    if (ordinal != epoch) {
      epoch = ordinal;
      begin = newsLog.extent().begin();
      judged = begin;
      acceptance = new Acceptance();
      firsts = new TreeMap<>();
    }
    if (judged >= end) {
      return;
    }
    reader().seek(NewsLog.PARTITION, judged);
    while (judged < end) {
      for (ConsumerRecord<byte[], byte[]> record : reader().poll(POLL)) {
        judge(record);
      }
      judged = reader().position(NewsLog.PARTITION);
    }
  }

  private void judge(ConsumerRecord<byte[], byte[]> record) {
    item(record)
        .flatMap(item -> acceptance.judge(new Position(epoch, record.offset()), item))
        .ifPresent(first -> firsts.put(record.offset(), first));
  }

  private Optional<NewsItem> item(ConsumerRecord<byte[], byte[]> record) {
    try {
      return record.value() == null ? Optional.empty() : Optional.of(record(record).read());
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  private LogRecord record(ConsumerRecord<byte[], byte[]> record) {
    return new LogRecord(new Position(epoch, record.offset()), record.timestamp(), record.value());
  }

  private KafkaConsumer<byte[], byte[]> reader() {
    var made = consumer;
    if (made == null) {
      made = clients.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"));
      made.assign(Set.of(NewsLog.PARTITION));
      consumer = made;
    }
    return made;
  }

  @Override
  public void close() {
    var made = consumer;
    if (made != null) {
      made.close();
    }
  }
}
