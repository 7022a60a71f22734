package dev.newsreel.feed.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShardsTests {

  private final MongoServer server = new MongoServer(H2Backend.inMemory());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
  private final MongoCollection<Document> leases =
      client.getDatabase("test").getCollection("leases");
  private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  private Shards replica(String name) {
    return new Shards(leases, () -> now, Duration.ofSeconds(10), name);
  }

  private static void balance(Shards... replicas) {
    for (int round = 0; round < 3; round++) {
      for (Shards each : replicas) {
        each.balance().block();
      }
    }
  }

  @Test
  void oneReplicaHasThemAll() {
    Shards alone = replica("alone");

    balance(alone);

    assertThat(alone.held()).hasSize(8);
  }

  @Test
  void replicasShareFairlyAndNeverTheSame() {
    Shards one = replica("one");
    Shards two = replica("two");
    Shards three = replica("three");
    balance(one);

    balance(one, two, three);

    var all = new HashSet<>(one.held().keySet());
    all.addAll(two.held().keySet());
    all.addAll(three.held().keySet());
    assertThat(all).hasSize(8);
    assertThat(one.held().size() + two.held().size() + three.held().size()).isEqualTo(8);
    assertThat(one.held().size()).isBetween(2, 3);
  }

  @Test
  void whatAKilledReplicaHeldIsTakenOverWithAGreaterToken() {
    Shards killed = replica("killed");
    Shards other = replica("other");
    balance(killed);
    balance(killed, other);
    assertThat(other.held()).hasSize(4);
    int shard = killed.held().keySet().iterator().next();
    long token = java.util.Objects.requireNonNull(killed.held().get(shard));

    now = now.plusSeconds(11);
    balance(other);

    assertThat(other.held()).hasSize(8);
    assertThat(other.held().get(shard)).isGreaterThan(token);
    assertThat(killed.holds(shard, token)).isFalse();
  }

  @Test
  void whatIsReleasedIsFreeAtOnce() {
    Shards leaving = replica("leaving");
    Shards staying = replica("staying");
    balance(leaving);

    leaving.release().block();
    balance(staying);

    assertThat(staying.held()).hasSize(8);
  }
}
