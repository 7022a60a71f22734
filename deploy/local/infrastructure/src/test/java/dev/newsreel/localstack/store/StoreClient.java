package dev.newsreel.localstack.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A client of a store started for one test. */
record StoreClient(DurableMongo store, MongoClient client) implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  static StoreClient of(DurableMongo store) {
    return new StoreClient(store, MongoClients.create(store.uri()));
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase("test").getCollection(name);
  }

  static <T> T await(Publisher<T> publisher) {
    return Objects.requireNonNull(Mono.from(publisher).block(LIMIT));
  }

  static <T> Optional<T> find(Publisher<T> publisher) {
    return Mono.from(publisher).blockOptional(LIMIT);
  }

  @Override
  public void close() {
    client.close();
    store.close();
  }
}
