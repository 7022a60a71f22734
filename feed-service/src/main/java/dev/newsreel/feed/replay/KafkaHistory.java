package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Epoch;
import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.log.LogScan;
import dev.newsreel.feed.log.NewsLog;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.runtime.kafka.KafkaClients;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The log out of Kafka, for what the store does not have yet or cannot say now. One reader for all
 * who ask, on a thread of its own.
 */
final class KafkaHistory implements OldLog, AutoCloseable {

  private final LiveTail tail;
  private final LogScan scan;
  private final Scheduler reader = Schedulers.newSingle("news-history");

  KafkaHistory(KafkaClients clients, NewsLog newsLog, LiveTail tail) {
    this.tail = tail;
    this.scan = new LogScan(clients, newsLog);
  }

  @Override
  public Mono<Stretch> after(Position position, Position end, int limit) {
    int ordinal = tail.epoch().map(Epoch::ordinal).orElse(0);
    if (end.epoch() != ordinal || Positions.after(position).epoch() != ordinal) {
      return Mono.just(new Stretch.Later("the store is away and Kafka has only the newest log"));
    }
    return Mono.fromCallable(() -> read(ordinal, position, end, limit)).subscribeOn(reader);
  }

  private Stretch read(int ordinal, Position position, Position end, int limit) {
    long from = Positions.after(position).offset();
    LogScan.Found found = scan.accepted(ordinal, from, end.offset() + 1, limit);
    return switch (found) {
      case LogScan.Found.Entries(var entries, var through) ->
          new Stretch.Entries(entries, new Position(ordinal, through));
      case LogScan.Found.Gone() ->
          new Stretch.Later("Kafka no longer has it, and the store does not answer");
    };
  }

  @Override
  public void close() {
    reader.dispose();
    scan.close();
  }
}
