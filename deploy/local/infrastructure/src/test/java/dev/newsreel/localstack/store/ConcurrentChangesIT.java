package dev.newsreel.localstack.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the services build on: a change of one document is decided once, whoever else changes it at
 * that moment.
 */
class ConcurrentChangesIT {

  private static final int THREADS = 8;
  private static final int ROUNDS = 100;

  @TempDir private Path folder;
  private StoreClient store;

  @BeforeEach
  void start() {
    store = StoreClient.of(DurableMongo.start(folder, DurableMongo.FREE_PORT));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void oneOfManyCompareAndSetsWins() throws Exception {
    var collection = store.collection("cas");
    for (int round = 0; round < ROUNDS; round++) {
      int before = round;
      StoreClient.await(
          collection.updateOne(eq("_id", "x"), set("n", before), new UpdateOptions().upsert(true)));

      assertThat(winners(_ -> updated(collection, before))).isEqualTo(1);
    }
  }

  @Test
  void oneOfManyReplacementsWins() throws Exception {
    var collection = store.collection("replace");
    StoreClient.await(collection.insertOne(new Document("_id", "x").append("n", 0)));
    for (int round = 0; round < ROUNDS; round++) {
      int before = round;

      assertThat(winners(thread -> replaced(collection, before, thread))).isEqualTo(1);
    }
  }

  @Test
  void oneOfManyInsertsOfOneIdWinsAndTheOthersAreToldWhy() throws Exception {
    var collection = store.collection("insert");
    for (int round = 0; round < ROUNDS; round++) {
      int id = round;

      assertThat(winners(_ -> inserted(collection, id))).isEqualTo(1);
    }
    assertThat(StoreClient.await(collection.countDocuments())).isEqualTo(ROUNDS);
  }

  @Test
  void oneOfManyUpsertsOfOneIdCreatesIt() throws Exception {
    var collection = store.collection("upsert");
    for (int round = 0; round < ROUNDS; round++) {
      int id = round;

      assertThat(winners(thread -> created(collection, id, thread))).isEqualTo(1);
    }
    assertThat(StoreClient.await(collection.countDocuments())).isEqualTo(ROUNDS);
  }

  @Test
  void losesNoIncrement() throws Exception {
    var collection = store.collection("counter");
    var upsert = new UpdateOptions().upsert(true);

    winners(_ -> {
      IntStream.range(0, ROUNDS)
          .forEach(
              _ -> StoreClient.await(collection.updateOne(eq("_id", "x"), inc("n", 1), upsert)));
      return true;
    });

    assertThat(StoreClient.await(collection.find(eq("_id", "x")).first()).getInteger("n"))
        .isEqualTo(THREADS * ROUNDS);
  }

  private static boolean updated(MongoCollection<Document> collection, int before) {
    var result =
        StoreClient.await(collection.updateOne(and(eq("_id", "x"), eq("n", before)), set("n", -1)));
    return result.getModifiedCount() == 1;
  }

  private static boolean replaced(MongoCollection<Document> collection, int before, int thread) {
    var next = new Document("_id", "x").append("n", before + 1).append("by", thread);
    return StoreClient.find(
            collection.findOneAndReplace(
                and(eq("_id", "x"), eq("n", before)), next, new FindOneAndReplaceOptions()))
        .isPresent();
  }

  private static boolean inserted(MongoCollection<Document> collection, int id) {
    try {
      StoreClient.await(collection.insertOne(new Document("_id", id)));
      return true;
    } catch (MongoWriteException e) {
      assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
      return false;
    }
  }

  private static boolean created(MongoCollection<Document> collection, int id, int thread) {
    var result =
        StoreClient.await(
            collection.updateOne(
                eq("_id", id), setOnInsert("by", thread), new UpdateOptions().upsert(true)));
    return result.getUpsertedId() != null;
  }

  private static long winners(IntPredicate attempt) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      var attempts =
          IntStream.range(0, THREADS)
              .<Callable<Boolean>>mapToObj(i -> () -> attempt.test(i))
              .toList();
      List<Future<Boolean>> results = threads.invokeAll(attempts);
      return results.stream().filter(Future::resultNow).count();
    }
  }
}
