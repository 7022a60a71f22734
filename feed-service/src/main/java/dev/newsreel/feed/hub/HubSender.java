package dev.newsreel.feed.hub;

import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.outbound.Answer;
import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.subscription.Hit;
import dev.newsreel.feed.subscription.Outcome;
import dev.newsreel.feed.subscription.Sender;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Subscriptions;
import dev.newsreel.feed.subscription.Target;
import dev.newsreel.feed.subscription.Target.Intent;
import dev.newsreel.feed.subscription.Target.WebSub;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Distributes content (section 7): new entries of the feed, several at a time, as a document of the
 * feed's own format. Verifies intents and ends leases on the way. Counts {@code
 * newsreel.hub.verifications} (result {@code confirmed}, {@code denied} or {@code silent}).
 */
public final class HubSender implements Sender {

  private static final int MOST_ENTRIES = 50;
  private static final int TRIES = 3;

  private final Topics topics;
  private final Outbound outbound;
  private final Callback callback;
  private final Subscriptions subscriptions;
  private final HubProperties properties;
  private final MeterRegistry registry;
  private final InstantSource clock;

  HubSender(
      Topics topics,
      Outbound outbound,
      Subscriptions subscriptions,
      HubProperties properties,
      MeterRegistry registry,
      InstantSource clock) {
    this.topics = topics;
    this.outbound = outbound;
    this.callback = new Callback(outbound);
    this.subscriptions = subscriptions;
    this.properties = properties;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public boolean sends(Target target) {
    return target instanceof WebSub;
  }

  @Override
  public int most() {
    return MOST_ENTRIES;
  }

  @Override
  public Mono<Boolean> isReady(Subscription subscription) {
    WebSub target = websub(subscription);
    Intent pending = target.pending();
    if (pending != null) {
      return verify(subscription, target, pending).thenReturn(false);
    }
    Instant until = target.until();
    if (until == null || !clock.instant().isBefore(until)) {
      return subscriptions.remove(subscription).thenReturn(false);
    }
    return Mono.just(true);
  }

  private Mono<?> verify(Subscription subscription, WebSub target, Intent intent) {
    return callback
        .verify(target, intent)
        .flatMap(reply -> {
          registry
              .counter(
                  "newsreel.hub.verifications", "result", reply.name().toLowerCase(Locale.ROOT))
              .increment();
          return switch (reply) {
            case CONFIRMED -> confirmed(subscription, target, intent);
            case DENIED -> forget(subscription, target);
            case SILENT ->
                intent.attempts() + 1 < TRIES
                    ? subscriptions.replace(subscription.to(asking(target, intent.again())))
                    : forget(subscription, target);
          };
        });
  }

  private Mono<Boolean> confirmed(Subscription subscription, WebSub target, Intent intent) {
    if (intent.unsubscribe()) {
      return subscriptions.remove(subscription);
    }
    var granted =
        new WebSub(
            target.url(),
            target.topic(),
            intent.secret(),
            clock.instant().plusSeconds(intent.leaseSeconds()),
            null);
    // Who subscribes again wants stories again, though it was given up before.
    return subscriptions.replace(
        subscription.to(granted).restarted(subscription.start().goOn()).revised(subscription));
  }

  /** Without the intent everything is as it was before; a new subscription was nothing. */
  private Mono<Boolean> forget(Subscription subscription, WebSub target) {
    return target.until() == null
        ? subscriptions.remove(subscription)
        : subscriptions.replace(subscription.to(asking(target, null)));
  }

  private static WebSub asking(WebSub target, @Nullable Intent intent) {
    return new WebSub(target.url(), target.topic(), target.secret(), target.until(), intent);
  }

  @Override
  public Mono<Outcome> send(Subscription subscription, List<Hit> hits) {
    WebSub target = websub(subscription);
    return Mono.fromSupplier(() -> content(target, hits))
        .flatMap(found ->
            found
                .map(content -> post(target, content))
                .map(answer -> answer.flatMap(came -> outcome(subscription, came)))
                .orElseGet(() -> endWithTopic(subscription, target)));
  }

  private Mono<Answer> post(WebSub target, Topics.Content content) {
    byte[] body = content.body().getBytes(StandardCharsets.UTF_8);
    return outbound.post(target.url(), headers(target, content, body), body);
  }

  /** Our own address was changed, or the feed is no more. */
  private Mono<Outcome> endWithTopic(Subscription subscription, WebSub target) {
    String reason = "the topic is none of our feeds any more";
    return subscriptions
        .remove(subscription)
        .then(callback.deny(target, reason))
        .thenReturn(new Outcome.Gone(0, reason));
  }

  private Optional<Topics.Content> content(WebSub target, List<Hit> hits) {
    List<Entry> entries = hits.stream().map(Hit::entry).toList();
    return topics.content(target.topic(), entries.reversed());
  }

  private Map<String, String> headers(WebSub target, Topics.Content content, byte[] body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", content.mediaType());
    headers.put(
        "Link", "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(topics.hub(), target.topic()));
    String secret = target.secret();
    if (secret != null) {
      headers.put("X-Hub-Signature", properties.signature() + "=" + hmac(secret, body));
    }
    return headers;
  }

  private String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(properties.algorithm());
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), properties.algorithm()));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + properties.algorithm(), e);
    }
  }

  private Mono<Outcome> outcome(Subscription subscription, Answer answer) {
    return switch (answer) {
      case Answer.Failed(String reason) -> Mono.just(new Outcome.Unavailable(0, reason, null));
      case Answer.Answered answered -> {
        if (answered.isSuccess()) {
          yield Mono.just(new Outcome.Taken(answered.status()));
        }
        if (answered.status() == 410) {
          // Section 7: the hub may end the subscription of a callback that is gone.
          yield subscriptions
              .remove(subscription)
              .thenReturn(new Outcome.Gone(410, "the callback is gone"));
        }
        yield Mono.just(
            new Outcome.Unavailable(
                answered.status(), "status " + answered.status(), answered.retryAfter()));
      }
    };
  }

  /** Tells a subscriber that its subscription was ended by us (section 5.2). */
  public Mono<Void> deny(WebSub target, String reason) {
    return callback.deny(target, reason);
  }

  private static WebSub websub(Subscription subscription) {
    return switch (subscription.target()) {
      case WebSub target -> target;
      case Target.Webhook _ -> throw new IllegalArgumentException("not a WebSub subscriber");
    };
  }
}
