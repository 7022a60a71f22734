package dev.newsreel.ingest.push.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.push.websub.Subscription.Status;
import dev.newsreel.ingest.push.websub.WebSub.Receipt;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.StateRules;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebSubTests {

  private static final URI HUB = URI.create("https://hub.example.com/");
  private static final URI TOPIC = URI.create("https://example.com/feed");
  private static final SourceId ID = new SourceId("reel");
  private static final byte[] BODY = "<feed/>".getBytes(StandardCharsets.UTF_8);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
  private final List<Map<String, String>> asked = new ArrayList<>();
  private final FakeStore store = new FakeStore();
  private final WebSub webSub =
      new WebSub(
          store,
          (hub, form) -> asked.add(form),
          new WebSubProperties(
              URI.create("https://news.example.com/"),
              Duration.ofDays(10),
              Duration.ofDays(14),
              Duration.ofSeconds(30)),
          now::get);

  @Test
  void asksTheHubThatTheFeedNamesForTheTopicThatItNames() {
    webSub.subscribe(List.of(source(HUB)));

    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC.toString())
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(asked.getFirst().get("hub.callback"))
        .startsWith("https://news.example.com/websub/")
        .hasSize("https://news.example.com/websub/".length() + 64);
    assertThat(asked.getFirst().get("hub.secret")).hasSize(64);
  }

  @Test
  void asksOnceAndWaitsForTheHub() {
    webSub.subscribe(List.of(source(HUB)));
    webSub.subscribe(List.of(source(HUB)));
    later(Duration.ofHours(2));
    webSub.subscribe(List.of(source(HUB)));

    assertThat(asked).hasSize(2);
    assertThat(asked.get(1).get("hub.callback")).isEqualTo(asked.get(0).get("hub.callback"));
  }

  @Test
  void answersTheChallengeOfAHubThatItAsked() {
    String token = subscribed();

    assertThat(webSub.verify(token, "subscribe", TOPIC.toString(), "echo", 3600L)).contains("echo");
    assertThat(store.only().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void answersNobodyWhoAsksForAnotherTopicOrMode() {
    String token = subscribed();

    assertThat(webSub.verify(token, "subscribe", "https://example.com/other", "echo", 3600L))
        .isEmpty();
    assertThat(webSub.verify(token, "unsubscribe", TOPIC.toString(), "echo", null)).isEmpty();
    assertThat(webSub.verify("nobody", "subscribe", TOPIC.toString(), "echo", 3600L)).isEmpty();
    assertThat(webSub.verify(token, null, null, null, null)).isEmpty();
  }

  @Test
  void renewsWhenAFifthOfTheLeaseIsLeft() {
    String token = subscribed();
    webSub.verify(token, "subscribe", TOPIC.toString(), "echo", 864_000L);

    later(Duration.ofDays(7));
    webSub.subscribe(List.of(source(HUB)));
    later(Duration.ofDays(1).plusMinutes(1));
    webSub.subscribe(List.of(source(HUB)));

    assertThat(asked).hasSize(2);
  }

  @Test
  void doesNotTrustALeaseOfYears() {
    String token = subscribed();
    webSub.verify(token, "subscribe", TOPIC.toString(), "echo", 999_999_999L);

    assertThat(store.only().until()).isEqualTo(now.get().plus(Duration.ofDays(14)));
  }

  @Test
  void takesADeliveryThatIsSigned() {
    String token = active();

    assertThat(webSub.receive(token, BODY, sign(store.only().secret())))
        .isEqualTo(new WebSub.Delivery(Receipt.TAKEN, ID));
  }

  @Test
  void answersButDoesNotReadADeliveryThatIsNotSignedRight() {
    String token = active();

    assertThat(webSub.receive(token, BODY, sign("other")))
        .isEqualTo(new WebSub.Delivery(Receipt.TAKEN, null));
    assertThat(webSub.receive(token, BODY, null))
        .isEqualTo(new WebSub.Delivery(Receipt.TAKEN, null));
  }

  @Test
  void unsubscribesWhenTheSourceIsGoneAndAnswers410() {
    String token = active();

    webSub.subscribe(List.of());

    assertThat(asked.getLast()).containsEntry("hub.mode", "unsubscribe");
    assertThat(webSub.verify(token, "unsubscribe", TOPIC.toString(), "echo", null))
        .contains("echo");
    assertThat(webSub.receive(token, BODY, sign("x")).receipt()).isEqualTo(Receipt.GONE);
  }

  @Test
  void movesToAnotherHubWhenTheFeedDoes() {
    active();

    webSub.subscribe(List.of(source(URI.create("https://other.example.com/"))));

    assertThat(asked)
        .extracting(form -> form.get("hub.mode"))
        .containsExactly("subscribe", "subscribe", "unsubscribe");
  }

  @Test
  void asksAgainADayAfterADenial() {
    String token = subscribed();
    webSub.verify(token, "denied", TOPIC.toString(), null, null);

    later(Duration.ofHours(3));
    webSub.subscribe(List.of(source(HUB)));
    later(Duration.ofDays(1));
    webSub.subscribe(List.of(source(HUB)));

    assertThat(asked).hasSize(2);
  }

  @Test
  void trustsAHubOnlyWhenItDelivers() {
    String token = active();
    assertThat(webSub.isTrusted(ID)).isFalse();

    webSub.tally(ID, 5, 0);
    assertThat(webSub.isTrusted(ID)).isTrue();

    webSub.tally(ID, 0, 3);
    assertThat(webSub.isTrusted(ID)).isFalse();
    assertThat(token).hasSize(64);
  }

  @Test
  void doesNotTrustAHubAfterTheLease() {
    active();
    webSub.tally(ID, 5, 0);
    later(Duration.ofDays(11));

    assertThat(webSub.isTrusted(ID)).isFalse();
  }

  private String subscribed() {
    webSub.subscribe(List.of(source(HUB)));
    return store.only().token();
  }

  private String active() {
    String token = subscribed();
    webSub.verify(token, "subscribe", TOPIC.toString(), "echo", 864_000L);
    return token;
  }

  private void later(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static StoredSource source(URI hub) {
    SourceState state =
        StateRules.answered(SourceState.NEW, null, List.of(), null, hub, TOPIC, Instant.EPOCH);
    return new StoredSource(Source.of(ID, "Reel", new Origin.Feed(TOPIC)), state, "api");
  }

  private static String sign(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(BODY));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class FakeStore implements SubscriptionStore {

    private final Map<String, Subscription> byToken = new LinkedHashMap<>();

    Subscription only() {
      return Objects.requireNonNull(byToken.values().iterator().next());
    }

    @Override
    public Optional<Subscription> find(String token) {
      return Optional.ofNullable(byToken.get(token));
    }

    @Override
    public List<Subscription> all() {
      return List.copyOf(byToken.values());
    }

    @Override
    public void put(Subscription subscription) {
      byToken.put(subscription.token(), subscription);
    }
  }
}
