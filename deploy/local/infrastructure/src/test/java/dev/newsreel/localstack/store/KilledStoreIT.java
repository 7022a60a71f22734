package dev.newsreel.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.localstack.process.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store is a process of its own here and is killed in the middle of writes. */
class KilledStoreIT {

  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 1_500;

  @TempDir private Path home;

  @Test
  void losesNothingItAcknowledgedAndStillRefusesTheIdsItHas() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    var store = ChildJvm.store(home);
    writeUntilKilled(store, acknowledged);

    try (var restarted =
        StoreClient.of(DurableMongo.start(home.resolve("store"), DurableMongo.FREE_PORT))) {
      var collection = restarted.collection("written");
      assertThat(ids(collection))
          .hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL)
          .containsAll(acknowledged);
      assertThat(inserted(collection, ids(collection))).isEmpty();
    }
  }

  private static void writeUntilKilled(ChildJvm store, Set<String> acknowledged) throws Exception {
    try (var client = MongoClients.create(store.address() + "/?serverSelectionTimeoutMS=2000")) {
      var writers =
          Flux.range(0, WRITERS).flatMap(writer -> write(client, writer, acknowledged)).subscribe();
      var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (acknowledged.size() < ACKNOWLEDGED_BEFORE_KILL && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      store.kill();
      writers.dispose();
    }
  }

  private static Flux<String> write(MongoClient client, int writer, Set<String> acknowledged) {
    var collection =
        client.getDatabase("test").getCollection("written").withWriteConcern(WriteConcern.MAJORITY);
    return Flux.range(0, 1_000_000)
        .map(number -> writer + "-" + number)
        .concatMap(id ->
            Mono.from(collection.insertOne(new Document("_id", id).append("text", "x".repeat(200))))
                .thenReturn(id))
        .doOnNext(acknowledged::add)
        .onErrorComplete();
  }

  private static Set<String> ids(MongoCollection<Document> collection) {
    return Set.copyOf(
        StoreClient.await(
            Flux.from(collection.find()).map(document -> document.getString("_id")).collectList()));
  }

  /** Those that could be inserted although they are there. */
  private static Set<String> inserted(MongoCollection<Document> collection, Set<String> ids) {
    var again =
        Flux.fromIterable(ids)
            .flatMap(
                id ->
                    Mono.from(collection.insertOne(new Document("_id", id)))
                        .thenReturn(id)
                        .onErrorComplete(),
                8)
            .collectList()
            .block(Duration.ofSeconds(60));
    return Set.copyOf(java.util.Objects.requireNonNull(again));
  }
}
