package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.feed.Receiver.Reply;
import dev.newsreel.feed.Receiver.Request;
import dev.newsreel.runtime.access.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The hub over real HTTP: the cases that websub.rocks has for hubs, by their numbers, and more. */
class HubIT {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Receiver receiver;
  private static RunningFeed feed;
  private static Operator operator;

  @BeforeAll
  static void start() throws Exception {
    receiver = Receiver.open();
    feed =
        RunningFeed.start(
            "--newsreel.feed.outbound.allow=" + receiver.hostWithPort(),
            "--newsreel.feed.push.shortest-retry=50ms",
            "--newsreel.feed.push.longest-retry=200ms",
            "--newsreel.feed.push.lease=3s");
    operator = new Operator(feed, Scope.SUBSCRIPTIONS);
    CatalogWriter.write(feed, "hub", "other-hub");
  }

  @AfterAll
  static void stop() {
    feed.close();
    receiver.close();
  }

  @AfterEach
  void end() {
    operator
        .get("/api/subscriptions")
        .get("subscriptions")
        .valueStream()
        .forEach(one ->
            operator.json(204, "DELETE", "/api/subscriptions/" + one.get("id").asString(), ""));
    receiver.answers(HubIT::confirm);
  }

  private static String topic(String form) {
    return "http://localhost:8080/franchises/hub/feed." + form;
  }

  /** A subscriber that means everything it is asked about. */
  private static Reply confirm(Request request) {
    String challenge = query(request).get("hub.challenge");
    return challenge == null ? Reply.of(200) : new Reply(200, Map.of(), challenge);
  }

  private static Map<String, String> query(Request request) {
    return Arrays.stream(request.query().split("&"))
        .filter(pair -> pair.contains("="))
        .collect(
            Collectors.toMap(
                pair -> pair.substring(0, pair.indexOf('=')),
                pair ->
                    URLDecoder.decode(
                        pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> post(String... pairs) throws Exception {
    var form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    var request =
        HttpRequest.newBuilder(feed.uri("/hub"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static void subscribe(String callback, String form, String... more) throws Exception {
    var pairs =
        new java.util.ArrayList<>(
            List.of(
                "hub.mode",
                "subscribe",
                "hub.topic",
                topic(form),
                "hub.callback",
                receiver.url(callback).toString()));
    pairs.addAll(List.of(more));
    receiver.answers(HubIT::confirm);
    assertThat(post(pairs.toArray(String[]::new)).statusCode()).isEqualTo(202);
    awaitState(callback, "active");
  }

  private static void awaitState(String callback, String state) {
    String path = callback.contains("?") ? callback.substring(0, callback.indexOf('?')) : callback;
    await().atMost(LONG).until(() -> !of(path, "GET").isEmpty());
    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(
                    operator
                        .get("/api/subscriptions")
                        .get("subscriptions")
                        .valueStream()
                        .map(one -> one.get("state").asString()))
                .contains(state));
  }

  private static List<Request> of(String path, String method) {
    return receiver.requests(path).stream()
        .filter(request -> request.method().equals(method))
        .toList();
  }

  private static List<Request> delivered(String path, int count) {
    await().atMost(LONG).until(() -> of(path, "POST").size() >= count);
    return of(path, "POST");
  }

  @Test
  void case100TypicalSubscriptionRequest() throws Exception {
    subscribe("/100", "atom");
    feed.publish(Items.item("hub-100", "hub"));

    Request request = delivered("/100", 1).getFirst();

    Map<String, String> asked = query(of("/100", "GET").getFirst());
    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic("atom"))
        .containsKeys("hub.challenge", "hub.lease_seconds");
    assertThat(request.header("content-type")).isEqualTo("application/atom+xml;charset=utf-8");
    assertThat(request.header("link"))
        .isEqualTo(
            "<http://localhost:8080/hub>; rel=\"hub\", <" + topic("atom") + ">; rel=\"self\"");
    assertThat(request.body()).contains("Story hub-100").contains("rel=\"hub\"");
    assertThat(request.headers()).doesNotContainKey("x-hub-signature");
  }

  @Test
  void case101SubscriberRequestsASpecificLeaseDuration() throws Exception {
    subscribe("/101", "atom", "hub.lease_seconds", "7200");

    assertThat(query(of("/101", "GET").getFirst())).containsEntry("hub.lease_seconds", "7200");
  }

  @Test
  void grantsNoLeaseBeyondItsBounds() throws Exception {
    subscribe("/short", "atom", "hub.lease_seconds", "1");
    subscribe("/long", "atom", "hub.lease_seconds", "999999999");

    await().atMost(LONG).until(() -> !of("/long", "GET").isEmpty());
    assertThat(query(of("/short", "GET").getFirst())).containsEntry("hub.lease_seconds", "3600");
    assertThat(query(of("/long", "GET").getFirst())).containsEntry("hub.lease_seconds", "2592000");
  }

  @Test
  void case102SubscriberIncludesASecret() throws Exception {
    subscribe("/102", "atom", "hub.secret", "abracadabra");
    feed.publish(Items.item("hub-102", "hub"));

    Request request = delivered("/102", 1).getFirst();

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("abracadabra".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] digest = mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8));
    assertThat(request.header("x-hub-signature"))
        .isEqualTo("sha256=" + HexFormat.of().formatHex(digest));
  }

  @Test
  void case103SubscriberSendsAdditionalParameters() throws Exception {
    subscribe("/103?mine=1", "atom", "hub.foo", "bar", "other", "x");

    assertThat(of("/103", "GET").getFirst().query()).startsWith("mine=1&hub.mode=");
    feed.publish(Items.item("hub-103", "hub"));
    assertThat(delivered("/103", 1).getFirst().query()).isEqualTo("mine=1");
  }

  @Test
  void case104SubscriberSubscribesAgainBeforeTheEnd() throws Exception {
    subscribe("/104", "atom", "hub.secret", "old");
    subscribe("/104", "atom", "hub.secret", "new");
    await().atMost(LONG).until(() -> of("/104", "GET").size() == 2);
    await()
        .atMost(LONG)
        .until(() ->
            operator
                .get("/api/subscriptions")
                .get("subscriptions")
                .valueStream()
                .allMatch(one -> one.get("state").asString().equals("active")));

    feed.publish(Items.item("hub-104-a", "hub"));
    delivered("/104", 1);
    feed.publish(Items.item("hub-104-b", "hub"));

    List<Request> requests = delivered("/104", 2);
    assertThat(requests).hasSize(2);
    assertThat(requests.getFirst().body()).contains("hub-104-a");
    assertThat(requests.getLast().body()).contains("hub-104-b").doesNotContain("hub-104-a");
  }

  @Test
  void case105UnsubscriptionRequest() throws Exception {
    subscribe("/105", "atom");

    String callback = receiver.url("/105").toString();
    assertThat(
            post("hub.mode", "unsubscribe", "hub.topic", topic("atom"), "hub.callback", callback)
                .statusCode())
        .isEqualTo(202);

    await().atMost(LONG).until(() -> of("/105", "GET").size() == 2);
    assertThat(query(of("/105", "GET").getLast())).containsEntry("hub.mode", "unsubscribe");
    awaitNone();
    subscribe("/105-after", "atom");
    feed.publish(Items.item("hub-105", "hub"));
    delivered("/105-after", 1);
    assertThat(of("/105", "POST")).isEmpty();
  }

  private static void awaitNone() {
    await()
        .atMost(LONG)
        .until(() -> operator.get("/api/subscriptions").get("subscriptions").isEmpty());
  }

  @Test
  void case107JsonContentAndRssToo() throws Exception {
    subscribe("/107-json", "json");
    subscribe("/107-rss", "rss");
    await()
        .atMost(LONG)
        .until(() ->
            operator
                .get("/api/subscriptions")
                .get("subscriptions")
                .valueStream()
                .allMatch(one -> one.get("state").asString().equals("active")));
    feed.publish(Items.item("hub-107", "hub"));

    assertThat(delivered("/107-json", 1).getFirst().header("content-type"))
        .isEqualTo("application/feed+json");
    assertThat(delivered("/107-rss", 1).getFirst().body()).contains("<rss").contains("hub-107");
  }

  @Test
  void sendsNothingToWhoDidNotMeanIt() throws Exception {
    receiver.answers(request -> new Reply(200, Map.of(), "something else"));
    String callback = receiver.url("/unmeant").toString();
    assertThat(
            post("hub.mode", "subscribe", "hub.topic", topic("atom"), "hub.callback", callback)
                .statusCode())
        .isEqualTo(202);

    awaitNone();

    assertThat(of("/unmeant", "GET")).isNotEmpty();
    assertThat(of("/unmeant", "POST")).isEmpty();
  }

  @Test
  void keepsASubscriptionThatAStrangerTriesToEnd() throws Exception {
    subscribe("/kept", "atom");
    receiver.answers(request -> request.method().equals("GET") ? Reply.of(404) : Reply.of(200));
    post(
        "hub.mode",
        "unsubscribe",
        "hub.topic",
        topic("atom"),
        "hub.callback",
        receiver.url("/kept").toString());
    await().atMost(LONG).until(() -> of("/kept", "GET").size() == 2);

    feed.publish(Items.item("hub-kept", "hub"));

    assertThat(delivered("/kept", 1).getFirst().body()).contains("hub-kept");
  }

  @Test
  void triesAgainUntilTheSubscriberTakesIt() throws Exception {
    subscribe("/again", "atom");
    var first = new java.util.concurrent.atomic.AtomicBoolean(true);
    receiver.answers(request -> first.getAndSet(false) ? Reply.of(500) : Reply.of(200));
    feed.publish(Items.item("hub-again", "hub"));

    assertThat(delivered("/again", 2).getLast().body()).contains("hub-again");
  }

  @Test
  void endsTheSubscriptionOfACallbackThatIsGone() throws Exception {
    subscribe("/gone", "atom");
    receiver.answers(request -> Reply.of(410));
    feed.publish(Items.item("hub-gone", "hub"));

    awaitNone();
    assertThat(of("/gone", "POST")).hasSize(1);
  }

  @Test
  void endsWithTheLease() throws Exception {
    subscribe("/ended", "atom");
    Mono.from(
            feed.bean(MongoClient.class)
                .getDatabase("newsreel_feed")
                .getCollection("subscriptions")
                .updateMany(
                    new Document(), Updates.set("settings.target.until", Instant.EPOCH.toString())))
        .block();
    // Any change makes the holder read its subscriptions again.
    post(
        "hub.mode",
        "unsubscribe",
        "hub.topic",
        topic("rss"),
        "hub.callback",
        receiver.url("/nobody").toString());
    subscribe("/second", "rss");

    await()
        .atMost(LONG)
        .until(() -> operator.get("/api/subscriptions").get("subscriptions").size() == 1);
  }

  @Test
  void tellsWhoseSubscriptionAnOperatorEnds() throws Exception {
    subscribe("/denied", "atom");

    end();

    await().atMost(LONG).until(() -> of("/denied", "GET").size() == 2);
    assertThat(query(of("/denied", "GET").getLast()))
        .containsEntry("hub.mode", "denied")
        .containsEntry("hub.topic", topic("atom"));
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    String callback = receiver.url("/wrong").toString();
    String mode = "hub.mode";
    String topic = "hub.topic";
    for (String unknown :
        List.of(
            "https://elsewhere.example/franchises/hub/feed.atom",
            topic("xml"),
            topic("atom") + "?limit=3",
            topic("atom") + "?kind=gossip",
            "http://localhost:8080/franchises/nowhere/feed.atom",
            "http://localhost:8080/")) {
      assertThat(post(mode, "subscribe", topic, unknown, "hub.callback", callback).statusCode())
          .as(unknown)
          .isEqualTo(404);
    }
    String good = topic("atom");
    assertBad(mode, "publish", topic, good, "hub.callback", callback);
    assertBad(mode, "subscribe", topic, good);
    assertBad(mode, "subscribe", topic, good, "hub.callback", "not an address");
    assertBad(mode, "subscribe", topic, good, "hub.callback", "http://127.0.0.1:1/");
    assertBad(
        mode, "subscribe", topic, good, "hub.callback", callback, "hub.lease_seconds", "long");
    assertBad(
        mode, "subscribe", topic, good, "hub.callback", callback, "hub.secret", "x".repeat(200));
    assertThat(of("/wrong", "GET")).isEmpty();
  }

  private static void assertBad(String... pairs) throws Exception {
    HttpResponse<String> answer = post(pairs);
    assertThat(answer.statusCode()).as(String.join(" ", pairs)).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void isFoundFromTheFeedsThemselves() throws Exception {
    URI address = feed.uri("/franchises/hub/feed.json?kind=renewal");
    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Link").orElse(""))
        .contains("<http://localhost:8080/hub>; rel=\"hub\"")
        .contains("<" + topic("json") + "?kind=renewal>; rel=\"self\"");
    assertThat(answer.body()).contains("\"hubs\":[{\"type\":\"WebSub\"");
  }

  @Test
  void countsWhatItDoes() throws Exception {
    var registry = feed.bean(MeterRegistry.class);
    subscribe("/counted", "atom");
    feed.publish(Items.item("hub-counted", "hub"));
    delivered("/counted", 1);

    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          assertThat(
                  registry
                      .get("newsreel.push.deliveries")
                      .tags("type", "websub", "result", "taken")
                      .counter()
                      .count())
              .isPositive();
          assertThat(
                  registry
                      .get("newsreel.hub.verifications")
                      .tag("result", "confirmed")
                      .counter()
                      .count())
              .isPositive();
        });
  }
}
