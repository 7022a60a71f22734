package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.Receiver.Reply;
import dev.newsreel.feed.Receiver.Request;
import dev.newsreel.runtime.access.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Webhooks over real HTTP: made by the API, told by the log. */
class SubscriptionIT {

  private static final Duration LONG = Duration.ofSeconds(20);

  private static Receiver receiver;
  private static RunningFeed feed;
  private static Operator operator;
  private final List<String> made = new ArrayList<>();

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
  }

  @AfterAll
  static void stop() {
    feed.close();
    receiver.close();
  }

  @AfterEach
  void end() {
    made.forEach(id -> operator.json(204, "DELETE", path(id), ""));
    receiver.answers(request -> Reply.of(200));
  }

  private static String path(String id) {
    return "/api/subscriptions/" + id;
  }

  private JsonNode make(String path, String franchise, String more) {
    String body =
        "{'name':'%s','url':'%s','franchises':['%s']%s}"
            .formatted(franchise, receiver.url(path), franchise, more);
    JsonNode one = operator.post(201, "/api/subscriptions", body);
    made.add(one.get("id").asString());
    return one;
  }

  private static List<Request> received(String path, int count) {
    await().atMost(LONG).until(() -> receiver.requests(path).size() >= count);
    return receiver.requests(path);
  }

  private static List<String> articles(List<Request> requests) {
    return requests.stream().map(request -> data(request).get("id").asString()).toList();
  }

  private static JsonNode data(Request request) {
    return EventJson.mapper().readTree(request.body()).get("data");
  }

  private static void awaitSubscription(String id, ThrowingConsumer<JsonNode> check) {
    await().atMost(LONG).untilAsserted(() -> check.accept(operator.get(path(id))));
  }

  @Test
  void tellsInOrderAndSignsAsStandardWebhooks() throws Exception {
    JsonNode one = make("/ordered", "hook-ordered", "");
    List<String> ids =
        IntStream.range(0, 10)
            .mapToObj(n -> {
              NewsItem item = Items.item("ordered-" + n, "hook-ordered");
              feed.publish(item);
              feed.publish(Items.item("other-" + n, "hook-other"));
              return item.article().id().value();
            })
            .toList();

    List<Request> requests = received("/ordered", 10);

    assertThat(articles(requests)).isEqualTo(ids);
    Request first = requests.getFirst();
    JsonNode body = EventJson.mapper().readTree(first.body());
    assertThat(body.get("type").asString()).isEqualTo("news");
    assertThat(body.get("position").asString()).matches("1-[0-9]+");
    assertThat(first.header("webhook-id")).startsWith("msg_");
    assertThat(first.header("webhook-signature"))
        .isEqualTo("v1," + signature(one.get("secret").asString(), first));
  }

  private static String signature(String secret, Request request) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    String signed =
        request.header("webhook-id")
            + "."
            + request.header("webhook-timestamp")
            + "."
            + request.body();
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void triesAgainUnderTheSameIdAndKeepsTheOrder() {
    Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
    receiver.answers(
        request -> refusedOnce.add(request.header("webhook-id")) ? Reply.of(503) : Reply.of(204));
    JsonNode one = make("/retried", "hook-retried", "");
    feed.publish(Items.item("retried-1", "hook-retried"));
    feed.publish(Items.item("retried-2", "hook-retried"));

    List<Request> requests = received("/retried", 4);

    String first = Items.id("retried-1").value();
    String second = Items.id("retried-2").value();
    assertThat(articles(requests)).containsExactly(first, first, second, second);
    assertThat(requests.get(0).header("webhook-id"))
        .isEqualTo(requests.get(1).header("webhook-id"));
    assertThat(requests.get(0).body()).isEqualTo(requests.get(1).body());
    awaitSubscription(
        one.get("id").asString(), now -> assertThat(now.get("delivered").asInt()).isEqualTo(2));
    JsonNode log = operator.get(path(one.get("id").asString()) + "/deliveries").get("deliveries");
    assertThat(log.valueStream().map(each -> each.get("result").asString()))
        .containsExactly("taken", "unavailable", "taken", "unavailable");
    assertThat(log.get(0).get("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void waitsAsLongAsTheTargetAsks() {
    receiver.answers(request -> new Reply(429, Map.of("Retry-After", "3600"), "slow down"));
    JsonNode one = make("/asked", "hook-asked", "");
    feed.publish(Items.item("asked", "hook-asked"));

    awaitSubscription(
        one.get("id").asString(),
        now -> {
          assertThat(now.get("state").asString()).isEqualTo("failing");
          assertThat(now.get("reason").asString()).isEqualTo("status 429: slow down");
          assertThat(java.time.Instant.parse(now.get("nextAttempt").asString()))
              .isAfter(
                  java.time.Instant.parse(now.get("failingSince").asString()).plusSeconds(3500));
        });
    assertThat(receiver.requests("/asked")).hasSize(1);
  }

  @Test
  void stopsWhenTheTargetIsGoneAndGoesOnWhenTold() {
    receiver.answers(request -> Reply.of(410));
    JsonNode one = make("/gone", "hook-gone", "");
    String id = one.get("id").asString();
    feed.publish(Items.item("gone", "hook-gone"));
    awaitSubscription(id, now -> assertThat(now.get("state").asString()).isEqualTo("disabled"));
    receiver.answers(request -> Reply.of(200));

    operator.json(200, "PATCH", path(id), "{'paused':false}");

    awaitSubscription(id, now -> assertThat(now.get("delivered").asInt()).isEqualTo(1));
    assertThat(articles(received("/gone", 2))).containsOnly(Items.id("gone").value());
  }

  @Test
  void putsAsideWhatIsRefusedAndSendsItAgainByHand() {
    String bad = Items.id("refused").value();
    receiver.answers(request -> request.body().contains(bad) ? Reply.of(422) : Reply.of(200));
    JsonNode one = make("/refused", "hook-refused", "");
    String id = one.get("id").asString();
    feed.publish(Items.item("refused", "hook-refused"));
    feed.publish(Items.item("accepted", "hook-refused"));

    assertThat(articles(received("/refused", 4)))
        .containsExactly(bad, bad, bad, Items.id("accepted").value());
    JsonNode letters = operator.get(path(id) + "/dead-letters").get("letters");
    assertThat(letters.get(0).get("article").asString()).isEqualTo(bad);
    receiver.answers(request -> Reply.of(200));
    String letter = path(id) + "/dead-letters/" + letters.get(0).get("position").asString();
    assertThat(operator.post(200, letter + "/replay", "").get("result").asString())
        .isEqualTo("taken");
    assertThat(operator.get(path(id)).get("deadLetters").asInt()).isZero();
  }

  @Test
  void replaysFromAPositionUnderTheSameIds() {
    JsonNode one = make("/replayed", "hook-replayed", "");
    String id = one.get("id").asString();
    long first = feed.publish(Items.item("replayed-1", "hook-replayed"));
    feed.publish(Items.item("replayed-2", "hook-replayed"));
    List<Request> before = received("/replayed", 2);

    operator.post(202, path(id) + "/replay", "{'after':'1-%d'}".formatted(first));

    List<Request> after = received("/replayed", 3);
    assertThat(after.get(2).header("webhook-id")).isEqualTo(before.get(1).header("webhook-id"));
    String again = path(id) + "/deliveries/1-" + first + "/replay";
    assertThat(operator.post(200, again, "").get("status").asInt()).isEqualTo(200);
    assertThat(received("/replayed", 4).get(3).body()).isEqualTo(before.getFirst().body());
  }

  @Test
  void tellsOfRetagsOnlyWhereAsked() {
    make("/plain", "hook-tags", "");
    make("/retags", "hook-tags", ",'retags':true");
    NewsItem first = Items.item("tagged", "hook-tags");
    NewsItem retagged = Items.then(first, "hook-tags", "hook-more");
    // One after the other: what is taken down is not told any more where it was not told yet.
    feed.publish(first);
    received("/retags", 1);
    received("/plain", 1);
    feed.publish(retagged);
    received("/retags", 2);
    feed.publish(Items.takenDown(retagged));

    assertThat(types(received("/retags", 3))).containsExactly("news", "update", "retraction");
    assertThat(types(received("/plain", 2))).containsExactly("news", "retraction");
  }

  private static List<String> types(List<Request> requests) {
    return requests.stream()
        .map(request -> EventJson.mapper().readTree(request.body()).get("type").asString())
        .toList();
  }

  @Test
  void signsWithBothSecretsAfterARotation() throws Exception {
    JsonNode one = make("/rotated", "hook-rotated", "");
    String id = one.get("id").asString();
    String fresh = operator.post(200, path(id) + "/secret", "").get("secret").asString();

    assertThat(operator.post(200, path(id) + "/test", "").get("result").asString())
        .isEqualTo("taken");

    Request request = received("/rotated", 1).getFirst();
    assertThat(types(List.of(request))).containsExactly("test");
    assertThat(request.header("webhook-signature"))
        .isEqualTo(
            "v1,"
                + signature(fresh, request)
                + " v1,"
                + signature(one.get("secret").asString(), request));
  }

  @Test
  void sendsDiscordAndSlackMessagesThatMentionNobody() {
    make("/discord", "hook-chat", ",'template':'discord'");
    make("/slack", "hook-chat", ",'template':'slack'");
    feed.publish(Items.item("chat-story", "hook-chat"));

    assertThat(received("/discord", 1).getFirst().body())
        .contains("\"allowed_mentions\":{\"parse\":[]}")
        .contains("Story chat-story");
    assertThat(received("/slack", 1).getFirst().body())
        .contains("<https://press.example/chat-story|Story chat-story>");
  }

  @Test
  void keepsItsPlaceWhilePaused() {
    JsonNode one = make("/paused", "hook-paused", "");
    String id = one.get("id").asString();
    operator.json(200, "PATCH", path(id), "{'paused':true,'name':'asleep'}");
    feed.publish(Items.item("while-paused", "hook-paused"));
    assertThat(operator.get(path(id)).get("state").asString()).isEqualTo("paused");

    operator.json(200, "PATCH", path(id), "{'paused':false}");

    assertThat(articles(received("/paused", 1))).containsExactly(Items.id("while-paused").value());
  }

  @Test
  void neverShowsTheWholeAddressNorTheSecretAgain() throws Exception {
    JsonNode one = make("/secret-path-of-a-channel", "hook-secret", "");

    String shown = operator.ask("GET", path(one.get("id").asString()), "").body();

    assertThat(shown)
        .doesNotContain("secret-path-of-a-channel")
        .doesNotContain(one.get("secret").asString())
        .contains("\"target\":\"http://" + receiver.hostWithPort() + "/…\"");
  }

  @Test
  void refusesTargetsInsideAndSaysWhy() {
    String body = "{'name':'x','url':'%s'}";
    for (String url :
        List.of("http://127.0.0.1:1/", "ftp://example.org/", "http://u:p@example.org/", "::")) {
      JsonNode problem = operator.post(400, "/api/subscriptions", body.formatted(url));
      assertThat(problem.get("detail").asString()).startsWith("url ");
    }
    // A name or a literal that leads inside is only seen when the connection is made.
    JsonNode inside = operator.post(201, "/api/subscriptions", body.formatted("http://127.0.0.2/"));
    made.add(inside.get("id").asString());
    JsonNode result = operator.post(200, path(made.getLast()) + "/test", "");
    assertThat(result.get("result").asString()).isEqualTo("unavailable");
    assertThat(result.get("reason").asString()).contains("127.0.0.2");
  }

  @Test
  void doesNotFollowRedirects() {
    receiver.answers(request ->
        request.path().equals("/moved")
            ? new Reply(302, Map.of("Location", receiver.url("/inner").toString()), "")
            : Reply.of(200));
    JsonNode one = make("/moved", "hook-moved", "");

    JsonNode result = operator.post(200, path(one.get("id").asString()) + "/test", "");

    assertThat(result.get("status").asInt()).isEqualTo(302);
    assertThat(receiver.requests("/inner")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    for (String body :
        List.of(
            "{'url':'https://example.org/'}",
            "{'name':'x','url':'https://example.org/','template':'teams'}",
            "{'name':'x','url':'https://example.org/','events':['gossip']}",
            "{'name':'x','url':'https://example.org/','events':[]}",
            "{'name':'x','url':'https://example.org/','kinds':['gossip']}",
            "{'name':'x','url':'https://example.org/','minConfidence':2}",
            "{'name':'x','url':'https://example.org/','since':'yesterday'}",
            "{'name':7,",
            "[]")) {
      assertThat(operator.post(400, "/api/subscriptions", body).get("type").asString())
          .as(body)
          .isEqualTo("urn:newsreel:problem:bad-request");
    }
    assertThat(operator.ask("GET", "/api/subscriptions/nothing", "").statusCode()).isEqualTo(404);
    assertThat(operator.ask("DELETE", "/api/subscriptions/nothing", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void countsWhatItDoes() {
    var registry = feed.bean(MeterRegistry.class);
    make("/counted", "hook-counted", "");
    feed.publish(Items.item("counted", "hook-counted"));
    received("/counted", 1);

    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          assertThat(
                  registry
                      .get("newsreel.push.deliveries")
                      .tags("type", "webhook", "result", "taken")
                      .counter()
                      .count())
              .isPositive();
          assertThat(registry.get("newsreel.push.delay").tags("type", "webhook").timer().count())
              .isPositive();
          assertThat(registry.get("newsreel.push.active").gauge().value()).isPositive();
        });
  }
}
