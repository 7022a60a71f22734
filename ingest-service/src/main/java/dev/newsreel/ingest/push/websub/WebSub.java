package dev.newsreel.ingest.push.websub;

import dev.newsreel.ingest.push.websub.Subscription.Status;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriber: asks hubs, answers their questions, and judges how well they deliver. Blocks. */
public final class WebSub {

  private static final Logger log = LoggerFactory.getLogger(WebSub.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SubscriptionStore store;
  private final HubClient hubs;
  private final WebSubProperties properties;
  private final InstantSource clock;

  WebSub(
      SubscriptionStore store, HubClient hubs, WebSubProperties properties, InstantSource clock) {
    this.store = store;
    this.hubs = hubs;
    this.properties = properties;
    this.clock = clock;
  }

  /** What a delivery is answered with. */
  public enum Receipt {
    /** Taken; also when the signature is wrong and nothing is done with it (section 7.1). */
    TAKEN,
    /** We no longer want these (410). */
    GONE,
    /** Nobody ever had this token (404). */
    UNKNOWN
  }

  /**
   * A delivery.
   *
   * @param source whose it is, where it is to be read; absent where it is only answered
   */
  public record Delivery(Receipt receipt, @Nullable SourceId source) {}

  /** Asks the hubs of all these sources that must be asked, and ends what no source needs. */
  void subscribe(List<StoredSource> sources) {
    if (!properties.isOn()) {
      return;
    }
    List<Subscription> known = store.all();
    for (StoredSource source : sources) {
      SourceState state = source.state();
      if (state.hub() != null && state.topic() != null && !source.source().muted()) {
        subscribe(source.id(), state.hub(), state.topic(), known);
      }
    }
    known.stream()
        .filter(one -> one.status() != Status.ENDED && !isNeeded(one, sources))
        .forEach(this::end);
  }

  private static boolean isNeeded(Subscription subscription, List<StoredSource> sources) {
    return sources.stream()
        .filter(source -> source.id().equals(subscription.source()) && !source.source().muted())
        .anyMatch(source ->
            subscription.hub().equals(source.state().hub())
                && subscription.topic().equals(source.state().topic()));
  }

  private void subscribe(SourceId source, URI hub, URI topic, List<Subscription> known) {
    Instant now = clock.instant();
    Subscription subscription =
        known.stream()
            .filter(one -> one.status() != Status.ENDED)
            .filter(one -> one.source().equals(source))
            .filter(one -> one.hub().equals(hub) && one.topic().equals(topic))
            .findFirst()
            .orElse(null);
    if (subscription == null) {
      ask(fresh(source, hub, topic, now), "subscribe");
    } else if (subscription.isDue(now)) {
      ask(subscription.asked(now), "subscribe");
    }
  }

  private static Subscription fresh(SourceId source, URI hub, URI topic, Instant now) {
    return new Subscription(
        random(), source, hub, topic, random(), Status.ASKED, now, null, null, 0, 0);
  }

  private void end(Subscription subscription) {
    ask(subscription.with(Status.ENDED), "unsubscribe");
  }

  /** Kept before the hub is asked: it may come back before it has answered. */
  private void ask(Subscription subscription, String mode) {
    store.put(subscription);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", mode);
    form.put("hub.topic", subscription.topic().toString());
    form.put("hub.callback", callback(subscription.token()).toString());
    if (mode.equals("subscribe")) {
      form.put("hub.lease_seconds", String.valueOf(properties.lease().toSeconds()));
      form.put("hub.secret", subscription.secret());
    }
    boolean isTaken = hubs.send(subscription.hub(), form);
    log.atInfo()
        .addKeyValue("source", subscription.source())
        .addKeyValue("hub", subscription.hub())
        .addKeyValue("mode", mode)
        .addKeyValue("taken", isTaken)
        .log("Hub asked");
  }

  private URI callback(String token) {
    String base = Objects.requireNonNull(properties.callback()).toString();
    return URI.create(base.replaceAll("/+$", "") + "/websub/" + token);
  }

  /**
   * Answers a hub that asks whether we meant it (section 5.3): with the challenge when the mode and
   * the topic are ours, empty (404) otherwise.
   *
   * @param lease seconds
   */
  public Optional<String> verify(
      String token,
      @Nullable String mode,
      @Nullable String topic,
      @Nullable String challenge,
      @Nullable Long lease) {
    Subscription subscription = store.find(token).orElse(null);
    if (subscription == null || !subscription.topic().toString().equals(topic)) {
      return Optional.empty();
    }
    boolean isEnded = subscription.status() == Status.ENDED;
    return switch (mode == null ? "" : mode) {
      case "subscribe" -> isEnded ? Optional.empty() : accept(subscription, challenge, lease);
      case "unsubscribe" -> isEnded ? Optional.ofNullable(challenge) : Optional.empty();
      case "denied" -> deny(subscription);
      default -> Optional.empty();
    };
  }

  private Optional<String> accept(
      Subscription subscription, @Nullable String challenge, @Nullable Long lease) {
    if (challenge == null) {
      return Optional.empty();
    }
    store.put(subscription.verified(clock.instant(), lease(lease)));
    return Optional.of(challenge);
  }

  private Duration lease(@Nullable Long seconds) {
    Duration granted =
        seconds == null || seconds <= 0 ? properties.lease() : Duration.ofSeconds(seconds);
    return granted.compareTo(properties.longestLease()) > 0 ? properties.longestLease() : granted;
  }

  private Optional<String> deny(Subscription subscription) {
    store.put(subscription.with(Status.DENIED));
    return Optional.of("");
  }

  /** Judges a delivery; one that is not signed with our secret is answered and not read. */
  public Delivery receive(String token, byte[] body, @Nullable String signature) {
    Subscription subscription = store.find(token).orElse(null);
    if (subscription == null) {
      return new Delivery(Receipt.UNKNOWN, null);
    }
    if (subscription.status() == Status.ENDED) {
      return new Delivery(Receipt.GONE, null);
    }
    if (!Signature.isRight(signature, body, subscription.secret())) {
      log.atWarn()
          .addKeyValue("source", subscription.source())
          .log("Delivery is not signed by its hub");
      return new Delivery(Receipt.TAKEN, null);
    }
    return new Delivery(Receipt.TAKEN, subscription.source());
  }

  /** So many articles came by the hub, so many by polling although there is a hub. */
  void tally(SourceId source, int pushed, int polled) {
    store.all().stream()
        .filter(one -> one.source().equals(source) && one.status() == Status.ACTIVE)
        .findFirst()
        .ifPresent(one -> store.put(one.tallied(pushed, polled)));
  }

  /** Whether a hub has proved that it tells us of this source's news. */
  boolean isTrusted(SourceId source) {
    Instant now = clock.instant();
    return properties.isOn()
        && store.all().stream().anyMatch(one -> one.source().equals(source) && one.isTrusted(now));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
