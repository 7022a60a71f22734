package dev.newsreel.runtime.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Links that sign a browser in once. A ticket is exchanged for a session: an admin key with a short
 * life that lives in an HttpOnly cookie.
 */
public final class SignInTickets {

  private static final Duration SESSION = Duration.ofHours(12);

  private final MongoCollection<Document> tickets;
  private final ApiKeys keys;
  private final InstantSource clock;

  public SignInTickets(MongoCollection<Document> tickets, ApiKeys keys, InstantSource clock) {
    this.tickets = tickets;
    this.keys = keys;
    this.clock = clock;
  }

  /** A ticket of 43 characters that holds for the time given. */
  public Mono<String> issue(Duration time) {
    String ticket = Secrets.random();
    var document =
        new Document("_id", Secrets.hash(ticket))
            .append("until", clock.instant().plus(time).toString());
    return Mono.from(tickets.insertOne(document)).thenReturn(ticket);
  }

  /** The session for a ticket, which is used up; empty when it is unknown, used or too old. */
  public Mono<NewKey> redeem(String ticket) {
    return Mono.from(tickets.findOneAndDelete(eq("_id", Secrets.hash(ticket))))
        .filter(found -> clock.instant().isBefore(Instant.parse(found.getString("until"))))
        .flatMap(found -> keys.create("dashboard session", Set.of(Scope.ADMIN), SESSION));
  }
}
