package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class PushIT {

  @LocalServerPort private int port;
  @Autowired private TestKeys keys;
  @Autowired private KafkaClients clients;
  @Autowired private ApiKeys apiKeys;

  private ArticleTopic topic;
  private Client client;
  private final String url = "https://example.com/news/" + UUID.randomUUID();

  @BeforeEach
  void connect() {
    topic = new ArticleTopic(clients);
    client = new Client(port, keys.admin());
  }

  @AfterEach
  void disconnect() {
    topic.close();
  }

  @Test
  void publishesAnArticleOnceHoweverOftenItIsPushed() {
    var first = client.post("/api/articles", article("Ballard is back", "One.\\n\\nTwo."));
    var again = client.post("/api/articles", article("Ballard is back", "One.\\n\\nTwo."));

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().at("/results/0/status").stringValue()).isEqualTo("accepted");
    assertThat(again.json().at("/results/0/status").stringValue()).isEqualTo("duplicate");
    List<Article> published = topic.articles(this::isOurs);
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().revision()).isEqualTo(1);
    assertThat(published.getFirst().source().name()).isEqualTo("Test Wire");
    assertThat(published.getFirst().blocks())
        .extracting(block -> block.zone())
        .containsExactly(Zone.TITLE, Zone.LEAD, Zone.BODY);
  }

  @Test
  void growsTheRevisionWithTheContent() {
    client.post("/api/articles", article("Ballard is back", "One."));
    var changed = client.post("/api/articles", article("Ballard is back", "One, corrected."));

    assertThat(changed.json().at("/results/0/status").stringValue()).isEqualTo("updated");
    assertThat(changed.json().at("/results/0/revision").intValue()).isEqualTo(2);
    assertThat(topic.articles(this::isOurs)).extracting(Article::revision).containsExactly(1, 2);
  }

  @Test
  void sendsCloudEventHeadersAndTheIdAsKey() {
    client.post("/api/articles", article("Ballard is back", "One."));

    String id = topic.articles(this::isOurs).getFirst().id().value();
    var sent =
        topic.records().stream()
            .filter(item -> new String(item.key(), StandardCharsets.UTF_8).equals(id))
            .toList();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().headers().toArray())
        .extracting(Header::key)
        .contains("ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion", "traceparent");
  }

  @Test
  void takesAnArrayAndTellsOfEachItem() {
    var answer =
        client.post(
            "/api/articles",
            "["
                + article("Good", "One.")
                + ", {\"url\": \"nowhere\", \"published\": \"soon\"}, 7]");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/results/0/status").stringValue()).isEqualTo("accepted");
    assertThat(answer.json().at("/results/1/status").stringValue()).isEqualTo("rejected");
    assertThat(answer.json().at("/results/1/faults").toString())
        .contains("url must be an address", "title must be given", "published must be ISO 8601");
    assertThat(answer.json().at("/results/2/faults").toString()).contains("must be an object");
  }

  @Test
  void takesOneArticleALine() {
    var answer =
        client.send(
            "POST",
            "/api/articles",
            "application/x-ndjson",
            article("Good", "One.") + "\n{broken\n\n");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/results").size()).isEqualTo(2);
    assertThat(answer.json().at("/results/1/status").stringValue()).isEqualTo("rejected");
  }

  @Test
  void answersARepeatedPushUnderItsKeyAsBefore() {
    String key = UUID.randomUUID().toString();
    var first = keyed(key, article("Good", "One."));
    var again = keyed(key, article("Good", "One."));
    var other = keyed(key, article("Good", "Two."));

    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/type").stringValue())
        .isEqualTo("urn:newsreel:problem:idempotency-key-reused");
  }

  private Client.Answer keyed(String key, String body) {
    return client.send(
        client
            .request("/api/articles")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void refusesAPushWithoutAKey() {
    var answer = new Client(port, null).post("/api/articles", article("Good", "One."));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/type").stringValue())
        .isEqualTo("urn:newsreel:problem:unauthorized");
    assertThat(topic.articles(this::isOurs)).isEmpty();
  }

  @Test
  void refusesAPushWithAKeyOfAnotherScope() {
    var answer = new Client(port, keys.reader()).post("/api/articles", article("Good", "One."));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void saysWhereABodyIsNoJson() {
    var answer = client.post("/api/articles", "{\"url\": ");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/type").stringValue())
        .isEqualTo("urn:newsreel:problem:invalid-json");
  }

  @Test
  void saysThatNothingCouldBeTaken() {
    var answer = client.post("/api/articles", "{\"url\": \"https://example.com/a\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/faults/0").stringValue())
        .isEqualTo("title must be given");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var answer = client.post("/api/articles", article("Big", "x".repeat(6_000_000)));

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void asksAPublisherToWaitWhoSendsTooMuch() {
    String secret =
        Objects.requireNonNull(apiKeys.create("Busy Wire", Set.of(Scope.PUSH), null).block())
            .secret();
    var busy = new Client(port, secret);
    String many = "[" + "7,".repeat(499) + "7]";

    var answer = busy.post("/api/articles", many);
    for (int i = 0; i < 20 && answer.status() == 422; i++) {
      answer = busy.post("/api/articles", many);
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.json().at("/detail").stringValue()).contains("6000 articles a minute");
    assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(client.post("/api/articles", article("Good", "One.")).status()).isEqualTo(202);
  }

  @Test
  void tellsOfEachItemInTheOrderOfThePush() {
    String one = article("Good", "One.");
    String other = one.replace(url, url + "-other");

    var answer = client.post("/api/articles", "[%s, 7, %s, %s]".formatted(one, other, one));

    assertThat(statuses(answer)).containsExactly("accepted", "rejected", "accepted", "duplicate");
    assertThat(answer.json().at("/results/3/id")).isEqualTo(answer.json().at("/results/0/id"));
    assertThat(answer.json().at("/results/3/index").intValue()).isEqualTo(3);
  }

  @Test
  void keepsNoAnswerOfAPushOfWhichNothingWasTaken() {
    String key = UUID.randomUUID().toString();

    assertThat(keyed(key, "{\"url\": \"nowhere\"}").status()).isEqualTo(422);
    assertThat(keyed(key, article("Good", "One.")).status()).isEqualTo(202);
  }

  @Test
  void publishesOnceWhenThePushIsRepeatedAtTheSameTime() {
    String key = UUID.randomUUID().toString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8)
          .mapToObj(_ -> threads.submit(() -> keyed(key, article("Good", "One."))))
          .toList()
          .forEach(push -> assertThat(push).succeedsWithin(Duration.ofSeconds(20)));
    }

    assertThat(topic.articles(this::isOurs)).hasSize(1);
  }

  private static List<String> statuses(Client.Answer answer) {
    return answer
        .json()
        .at("/results")
        .valueStream()
        .map(result -> result.at("/status").stringValue())
        .toList();
  }

  private boolean isOurs(Article article) {
    return article.url().toString().equals(url);
  }

  private String article(String title, String text) {
    return "{\"url\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}".formatted(url, title, text);
  }
}
