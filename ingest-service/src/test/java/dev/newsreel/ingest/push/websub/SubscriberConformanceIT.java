package dev.newsreel.ingest.push.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.ingest.ArticleTopic;
import dev.newsreel.ingest.Client;
import dev.newsreel.ingest.IngestTest;
import dev.newsreel.ingest.Poll;
import dev.newsreel.localstack.press.Behaviour;
import dev.newsreel.localstack.press.Behaviours;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The 14 subscriber cases of the suite websub.rocks (numbers 100 to 302) over HTTP: the hub and the
 * publisher are a site on loopback, the subscriber is the whole service.
 */
@IngestTest
class SubscriberConformanceIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private PublishingHouse house;
  @Autowired private KafkaClients clients;

  private final String id = "hub-" + UUID.randomUUID();
  private final String path = "/" + id;
  private PressSite site;
  private URI topic;
  private FakeHub hub;
  private Client operator;
  private Client anybody;

  @BeforeEach
  void open() {
    site = house.site();
    topic = site.url(path);
    hub = new FakeHub(site, path + "/hub");
    String secret =
        Objects.requireNonNull(keys.create("Operator", Set.of(Scope.SOURCES), null).block())
            .secret();
    operator = new Client(port, secret);
    anybody = new Client(port, null);
  }

  @AfterEach
  void close() {
    operator.send("DELETE", "/api/sources/" + id);
  }

  @Test
  void case100DiscoversTheHubInHttpHeaders() {
    site.behave(path, linked("text/html", html(""), hub.url(), topic));

    addListing();

    assertThat(asked().get("hub.topic")).isEqualTo(topic.toString());
  }

  @Test
  void case101DiscoversTheHubInHtmlTags() {
    String tags =
        "<link rel='hub' href='%s'><link rel='self' href='%s'>".formatted(hub.url(), topic);
    site.behave(path, plain("text/html", html(tags)));

    addListing();

    assertThat(asked().get("hub.topic")).isEqualTo(topic.toString());
  }

  @Test
  void case102DiscoversTheHubInAnAtomFeed() {
    site.behave(path, plain("application/atom+xml", atom(hub.url(), topic)));

    addFeed();

    assertThat(asked().get("hub.topic")).isEqualTo(topic.toString());
  }

  @Test
  void case103DiscoversTheHubInAnRssFeed() {
    site.behave(path, plain("application/rss+xml", rss(hub.url(), topic)));

    addFeed();

    assertThat(asked().get("hub.topic")).isEqualTo(topic.toString());
  }

  @Test
  void case104PrefersHttpHeadersOverTheDocument() {
    var wrong = new FakeHub(site, path + "/wrong-hub");
    site.behave(
        path, linked("application/atom+xml", atom(wrong.url(), site.url("/x")), hub.url(), topic));

    addFeed();

    assertThat(asked().get("hub.topic")).isEqualTo(topic.toString());
    assertThat(wrong.requests()).isEmpty();
  }

  @Test
  void case200SubscribesToAnotherSelf() {
    URI self = site.url(path + "/other");
    site.behave(path, plain("application/atom+xml", atom(hub.url(), self)));

    addFeed();

    assertThat(asked().get("hub.topic")).isEqualTo(self.toString());
  }

  @Test
  void case201SubscribesToATemporarilyRedirectedTopic() {
    subscribesThroughARedirectOfTheTopic(302);
  }

  @Test
  void case202SubscribesToAPermanentlyRedirectedTopic() {
    subscribesThroughARedirectOfTheTopic(301);
  }

  private void subscribesThroughARedirectOfTheTopic(int status) {
    URI moved = site.url(path + "/moved");
    site.behave(path, Behaviours.redirect(status, moved));
    site.behave(moved.getPath(), plain("application/atom+xml", atom(hub.url(), moved)));

    addFeed();

    assertThat(asked().get("hub.topic")).isEqualTo(moved.toString());
  }

  @Test
  void case203SubscribesAtATemporarilyRedirectedHub() {
    subscribesThroughARedirectOfTheHub(307);
  }

  @Test
  void case204SubscribesAtAPermanentlyRedirectedHub() {
    subscribesThroughARedirectOfTheHub(308);
  }

  private void subscribesThroughARedirectOfTheHub(int status) {
    site.behave(path + "/old-hub", Behaviours.redirect(status, hub.url()));
    site.behave(path, plain("application/atom+xml", atom(site.url(path + "/old-hub"), topic)));

    addFeed();

    Map<String, String> form = asked();
    assertThat(form)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic.toString())
        .containsKeys("hub.callback", "hub.secret", "hub.lease_seconds");
  }

  @Test
  void case205RejectsAVerificationForAnotherTopic() {
    String callback = subscribed();

    var other = verify(callback, site.url("/another").toString(), "echo-me");
    var right = verify(callback, topic.toString(), "echo-me");

    assertThat(other.status()).isEqualTo(404);
    assertThat(other.raw().body()).doesNotContain("echo-me");
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.raw().body()).isEqualTo("echo-me");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void case300Answers2xxToADeliveryAndReadsIt(String method) {
    String callback = verified();
    String body = delivery("fresh");

    var answer = deliver(callback, body, FakeHub.sign(method, secret(), body));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(await("fresh")).hasSize(1);
  }

  @Test
  void case301ReadsNothingThatIsSignedWrong() {
    String callback = verified();
    String body = delivery("forged");
    String fresh = delivery("fresh");

    var forged = deliver(callback, body, FakeHub.sign("sha256", "another secret", body));
    var right = deliver(callback, fresh, FakeHub.sign("sha256", secret(), fresh));

    assertThat(forged.status()).isEqualTo(202);
    assertThat(right.status()).isEqualTo(202);
    assertThat(await("fresh")).hasSize(1);
    assertThat(published("forged")).isEmpty();
  }

  @Test
  void case302ReadsNothingThatIsNotSigned() {
    String callback = verified();
    String fresh = delivery("fresh");

    deliver(callback, delivery("forged"), null);
    deliver(callback, fresh, FakeHub.sign("sha256", secret(), fresh));

    assertThat(await("fresh")).hasSize(1);
    assertThat(published("forged")).isEmpty();
  }

  private String subscribed() {
    site.behave(path, plain("application/atom+xml", atom(hub.url(), topic)));
    addFeed();
    return Objects.requireNonNull(asked().get("hub.callback"))
        .replace("https://news.example.com", "");
  }

  private String verified() {
    String callback = subscribed();
    assertThat(verify(callback, topic.toString(), "echo").status()).isEqualTo(200);
    return callback;
  }

  private Client.Answer verify(String callback, String verified, String challenge) {
    return anybody.send(
        "GET",
        callback
            + "?hub.mode=subscribe&hub.lease_seconds=86400&hub.challenge="
            + challenge
            + "&hub.topic="
            + URLEncoder.encode(verified, StandardCharsets.UTF_8));
  }

  private Client.Answer deliver(String callback, String body, @Nullable String signature) {
    var request =
        anybody
            .request(callback)
            .header("Content-Type", "application/atom+xml")
            .POST(BodyPublishers.ofString(body));
    return anybody.send(signature == null ? request : request.header("X-Hub-Signature", signature));
  }

  private String secret() {
    return Objects.requireNonNull(asked().get("hub.secret"));
  }

  private Map<String, String> asked() {
    List<Map<String, String>> requests = Poll.until(hub::requests, all -> !all.isEmpty());
    assertThat(requests).isNotEmpty();
    assertThat(requests.getFirst()).containsEntry("hub.mode", "subscribe");
    return requests.getFirst();
  }

  private void addFeed() {
    add("\"feed\": \"%s\"".formatted(topic));
  }

  private void addListing() {
    add("\"listing\": \"%s\", \"links\": \"a\"".formatted(topic));
  }

  private void add(String origin) {
    var added =
        operator.post(
            "/api/sources", "{\"id\": \"%s\", \"name\": \"Hubbed\", %s}".formatted(id, origin));
    assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
  }

  private List<Article> await(String slug) {
    try (var articles = new ArticleTopic(clients)) {
      return articles.await(1, article -> is(slug, article));
    }
  }

  private List<Article> published(String slug) {
    try (var articles = new ArticleTopic(clients)) {
      return articles.articles(article -> is(slug, article));
    }
  }

  private boolean is(String slug, Article article) {
    return article.url().getPath().equals(path + "/" + slug);
  }

  private String delivery(String slug) {
    String story = path + "/" + slug;
    site.serve(story, Page.text("A story about " + slug, Instant.EPOCH));
    return """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Hubbed</title>
    <entry><id>%1$s</id><title>Story %2$s</title><link href="%1$s"/><updated>%3$s</updated></entry></feed>
    """
        .formatted(site.url(story), slug, Instant.now());
  }

  private static String atom(URI hub, URI self) {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Hubbed</title>
    <link rel="hub" href="%s"/><link rel="self" href="%s"/></feed>
    """
        .formatted(hub, self);
  }

  private static String rss(URI hub, URI self) {
    return """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Hubbed</title>
    <atom:link rel="hub" href="%s"/><atom:link rel="self" href="%s"/></channel></rss>
    """
        .formatted(hub, self);
  }

  private String html(String head) {
    return "<html><head>%s</head><body><a href='%s/story'>Story</a></body></html>"
        .formatted(head, path);
  }

  private static Behaviour plain(String type, String body) {
    return (exchange, _) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static Behaviour linked(String type, String body, URI hub, URI self) {
    return (exchange, page) -> {
      exchange.getResponseHeaders().add("Link", "<" + self + ">; rel=\"self\"");
      exchange.getResponseHeaders().add("Link", "<" + hub + ">; rel=\"hub\"");
      plain(type, body).answer(exchange, page);
    };
  }
}
