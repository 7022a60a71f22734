package dev.newsreel.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.runtime.TestMongo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTests {

  record Sample(
      String name,
      int few,
      long many,
      double share,
      Instant time,
      List<String> words,
      Map<String, List<String>> facts,
      @Nullable String none) {}

  @Test
  void readsARecordBackFromTheStoreAsItWasWritten() {
    try (var mongo = new TestMongo()) {
      var sample =
          new Sample(
              "n",
              1,
              5_000_000_000L,
              0.5,
              Instant.parse("2026-01-01T00:00:00.123Z"),
              List.of("a"),
              Map.of("k", List.of("v")),
              null);
      var collection = mongo.collection("samples");

      Await.one(collection.insertOne(Documents.of(sample).append("_id", "x")));
      Document stored = Await.many(collection.find()).getFirst();

      assertThat(Documents.read(stored, Sample.class)).isEqualTo(sample);
      assertThat(stored).doesNotContainKey("none");
    }
  }
}
