package dev.newsreel.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DurableMongoIT {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void answersTheHandshakeOfDriversAndHealthChecks() {
    try (var store = StoreClient.of(DurableMongo.start(folder, DurableMongo.FREE_PORT))) {
      var hello =
          new Document("hello", 1)
              .append("helloOk", true)
              .append("compression", Arrays.asList("zstd"))
              .append("client", new Document("application", new Document("name", "test")));

      var answer = StoreClient.await(store.client().getDatabase("admin").runCommand(hello));

      assertThat(answer).containsEntry("ok", 1.0).containsEntry("isWritablePrimary", true);
    }
  }

  @Test
  void refusesAFolderThatAnotherStoreHas() {
    try (var _ = DurableMongo.start(folder, DurableMongo.FREE_PORT)) {
      assertThatThrownBy(() -> DurableMongo.start(folder, DurableMongo.FREE_PORT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void refusesAPortThatIsTakenAndLeavesTheFolderToTheNext() {
    try (var first = DurableMongo.start(folder.resolve("first"), DurableMongo.FREE_PORT)) {
      var port = Integer.parseInt(first.uri().replaceAll(".*:", ""));

      assertThatThrownBy(() -> DurableMongo.start(folder.resolve("second"), port))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("port " + port);
      DurableMongo.start(folder.resolve("second"), DurableMongo.FREE_PORT).close();
    }
  }

  @Test
  void usesSpaceAgainWhenDocumentsAreRewritten() {
    try (var store = StoreClient.of(DurableMongo.start(folder, DurableMongo.FREE_PORT))) {
      var collection = store.collection("rewritten");
      IntStream.range(0, 20)
          .forEach(_ -> {
            StoreClient.await(collection.deleteMany(new Document()));
            StoreClient.await(
                Flux.range(0, 200)
                    .concatMap(id ->
                        collection.insertOne(
                            new Document("_id", id).append("text", "x".repeat(2_000))))
                    .then(Mono.just(true)));
          });
    }

    assertThat(size(folder)).isLessThan(4 * MEGABYTE);
  }

  private static long size(Path folder) {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
