package dev.newsreel.feed.hub;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Duplicates;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.replay.Cursor;
import dev.newsreel.feed.replay.Resume;
import dev.newsreel.feed.subscription.Start;
import dev.newsreel.feed.subscription.Stored;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Subscriptions;
import dev.newsreel.feed.subscription.Target.Intent;
import dev.newsreel.feed.subscription.Target.WebSub;
import dev.newsreel.feed.subscription.Wanted;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps what subscribers ask for until they have confirmed it (section 5 of the Recommendation).
 * The courier of the subscription asks them, so a request survives a crash of whoever took it.
 */
public final class Hub {

  private static final String ID = "websub_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Subscriptions subscriptions;
  private final Resume resume;
  private final HubProperties properties;
  private final InstantSource clock;

  Hub(Subscriptions subscriptions, Resume resume, HubProperties properties, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.resume = resume;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Takes a subscription or its renewal, to be confirmed.
   *
   * @param seconds the lease that was asked for; 0 for none
   * @return {@code false} when it is being changed by somebody else; fails with a {@link
   *     ProblemException} when there is no room for a new one
   */
  public Mono<Boolean> subscribe(
      URI topic, Filter filter, URI callback, long seconds, @Nullable String secret) {
    var intent = new Intent(false, properties.granted(seconds), secret, random(), 0);
    String id = id(topic, callback);
    return subscriptions
        .find(id)
        .flatMap(stored -> ask(stored, intent))
        .switchIfEmpty(
            Mono.defer(() ->
                findRoom(callback)
                    .then(resume.begin(new Cursor.Now()))
                    .map(after -> fresh(id, topic, filter, callback, intent, after))
                    .flatMap(subscriptions::add)
                    .thenReturn(true)
                    .onErrorResume(Duplicates::isDuplicate, _ -> Mono.just(false))));
  }

  /** Anybody may subscribe, so nobody may take the room of all others. */
  private Mono<Void> findRoom(URI callback) {
    return subscriptions
        .count(ID)
        .filter(count -> count < properties.most())
        .flatMap(_ ->
            subscriptions
                .all(ID)
                .filter(stored -> isAt(stored.subscription().target().url(), callback))
                .count())
        .filter(count -> count < properties.mostOfHost())
        .switchIfEmpty(
            Mono.error(() ->
                new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "the hub has no room for more subscriptions of this host",
                    Duration.ofHours(1))))
        .then();
  }

  private static boolean isAt(URI one, URI other) {
    return String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost());
  }

  /** Takes an end, to be confirmed; nothing happens where there is no subscription. */
  public Mono<Boolean> unsubscribe(URI topic, URI callback) {
    var intent = new Intent(true, 0, null, random(), 0);
    return subscriptions
        .find(id(topic, callback))
        .flatMap(stored -> ask(stored, intent))
        .defaultIfEmpty(true);
  }

  private Mono<Boolean> ask(Stored stored, Intent intent) {
    Subscription old = stored.subscription();
    return old.target() instanceof WebSub(URI url, URI topic, var secret, var until, var _)
        ? subscriptions.replace(old.to(new WebSub(url, topic, secret, until, intent)))
        : Mono.just(false);
  }

  private Subscription fresh(
      String id, URI topic, Filter filter, URI callback, Intent intent, Position after) {
    return new Subscription(
        id,
        "WebSub " + topic.getPath(),
        new WebSub(callback, topic, null, null, intent),
        new Wanted(filter, Set.of(Change.NEWS, Change.UPDATE), false, false),
        false,
        Start.first(after),
        "websub",
        clock.instant(),
        1);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** One subscription for each pair of topic and callback (section 5.1). */
  private static String id(URI topic, URI callback) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((topic + "\n" + callback).getBytes(StandardCharsets.UTF_8));
      return ID + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
