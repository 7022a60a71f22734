package dev.newsreel.allinone;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.NewKey;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.access.SignInTickets;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of this home, worked on from outside the services. */
final class Keys implements AutoCloseable {

  private static final Duration TICKET = Duration.ofMinutes(15);

  private final MongoClient client;
  private final ApiKeys keys;
  private final SignInTickets tickets;

  private Keys(MongoClient client) {
    var database = client.getDatabase("newsreel_access");
    this.client = client;
    this.keys = new ApiKeys(database.getCollection("keys"), InstantSource.system());
    this.tickets =
        new SignInTickets(database.getCollection("tickets"), keys, InstantSource.system());
  }

  static Keys at(String store) {
    return new Keys(MongoClients.create(store));
  }

  List<ApiKey> all() {
    return Await.many(keys.all());
  }

  NewKey create(String name, Set<Scope> scopes, @Nullable Duration lifetime) {
    return found(Await.one(keys.create(name, scopes, lifetime))).orElseThrow();
  }

  Optional<NewKey> rotate(String id) {
    return found(Await.one(keys.rotate(id)));
  }

  Optional<ApiKey> revoke(String id) {
    return found(Await.one(keys.revoke(id)));
  }

  /** A link that signs one browser in, for a quarter of an hour. */
  String signInLink(Settings settings) {
    var ticket = found(Await.one(tickets.issue(TICKET))).orElseThrow();
    return "http://localhost:%d/sign-in?ticket=%s".formatted(Service.FEED.port(settings), ticket);
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> Optional<T> found(@Nullable T value) {
    return Optional.ofNullable(value);
  }
}
