package dev.newsreel.feed.log;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.Position;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives each incarnation of the log its ordinal, for ever: collection {@code epochs}, one document
 * {@code {_id: ordinal, topic}} each. A rebuilt or migrated log goes on after the old one.
 */
public final class Epochs {

  private final MongoCollection<Document> epochs;

  public Epochs(MongoCollection<Document> epochs) {
    this.epochs = epochs;
  }

  /**
   * The epoch of the log as it is now; a new one is opened when the topic is not that of the last
   * epoch, or when the log ends before what was stored of it.
   *
   * @param stored the last stored position, read before {@code end} was asked for
   * @param end offset the next record will have
   */
  public Mono<Epoch> resolve(String topicId, @Nullable Position stored, long end) {
    return Flux.from(epochs.find())
        .map(found -> new Epoch(found.getInteger("_id"), found.getString("topic")))
        .collectSortedList((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
        .flatMap(all -> resolve(all, topicId, stored, end));
  }

  private Mono<Epoch> resolve(
      List<Epoch> all, String topicId, @Nullable Position stored, long end) {
    Epoch last = all.isEmpty() ? null : all.getLast();
    if (last != null && last.topicId().equals(topicId) && !isCut(last, stored, end)) {
      return Mono.just(last);
    }
    Epoch next = new Epoch(last == null ? 1 : last.ordinal() + 1, topicId);
    return Mono.from(
            epochs.insertOne(new Document("_id", next.ordinal()).append("topic", next.topicId())))
        .thenReturn(next)
        // Another replica was faster; what it wrote is what counts.
        .onErrorResume(Duplicates::isDuplicate, _ -> resolve(topicId, stored, end));
  }

  private static boolean isCut(Epoch last, @Nullable Position stored, long end) {
    return stored != null && stored.epoch() == last.ordinal() && stored.offset() >= end;
  }
}
