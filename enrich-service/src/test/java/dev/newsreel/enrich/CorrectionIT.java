package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.EnrichClient.Answer;
import dev.newsreel.events.Article;
import dev.newsreel.events.Cause;
import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnrichTest
class CorrectionIT {

  @Autowired private EnrichClient client;
  @Autowired private ApiKeys keys;
  @Autowired private KafkaClients clients;
  private EventTopics topics;
  private String secret = "";

  @BeforeEach
  void signIn() {
    client.awaitReady();
    topics = new EventTopics(clients);
    secret =
        Objects.requireNonNull(keys.create("an editor", Set.of(Scope.CATALOG), null).block())
            .secret();
  }

  @Test
  void winsOverTheTaggerAtOnceAndWhenTheArticleComesAgain() {
    var article = arrived("corrected-away");

    var answer = correct(article, "{\"franchise\": \"bosch\", \"about\": false}");
    topics.publish(SampleArticles.ballard("corrected-away", 2));
    var behind = SampleArticles.behind(article, "corrected-away-behind");
    topics.publish(behind);
    topics.news(behind.id(), 1);

    assertThat(answer.json().path("outcome").asString()).isEqualTo("emitted");
    var news = topics.news(article.id(), 2);
    assertThat(news).extracting(NewsItem::cause).containsExactly(Cause.NEW, Cause.CORRECTION);
    assertThat(news.getLast().franchises()).isEmpty();
    assertThat(news.getLast().previous().franchises()).extracting("id").contains("bosch");
  }

  @Test
  void addsWhatTheTaggerDidNotFind() {
    var article = SampleArticles.weather("corrected-in");
    topics.publish(article);
    var behind = SampleArticles.behind(article, "corrected-in-behind");
    topics.publish(behind);
    topics.news(behind.id(), 1);

    correct(article, "{\"show\": \"ballard\", \"kinds\": [\"trailer\"], \"seasons\": [3]}");

    var item = topics.news(article.id(), 1).getFirst();
    assertThat(item.cause()).isEqualTo(Cause.CORRECTION);
    assertThat(item.franchises()).extracting("id").containsExactly("bosch");
    assertThat(item.shows().getFirst().kinds()).extracting("kind").containsExactly(Kind.TRAILER);
    assertThat(item.shows().getFirst().seasons()).containsExactly(3);
  }

  @Test
  void isTakenBackWholly() {
    var article = arrived("corrected-and-back");
    correct(article, "{\"franchise\": \"bosch\", \"about\": false}");

    var answer = send("DELETE", "/api/corrections/" + article.id(), null);

    assertThat(answer.json().path("outcome").asString()).isEqualTo("emitted");
    assertThat(topics.news(article.id(), 3).getLast().franchises())
        .extracting("id")
        .contains("bosch");
    assertThat(send("GET", "/api/corrections/" + article.id(), null).status()).isEqualTo(404);
    assertThat(send("DELETE", "/api/corrections/" + article.id(), null).status()).isEqualTo(404);
  }

  @Test
  void keepsNothingOfAnArticleThatWasTakenDown() {
    var article = arrived("corrected-and-gone");
    correct(article, "{\"show\": \"bosch\", \"role\": \"passing\"}");

    topics.send(article.id().value(), null);
    topics.news(article.id(), 3);

    assertThat(send("GET", "/api/corrections/" + article.id(), null).status()).isEqualTo(404);
    assertThat(send("GET", "/api/corrections/evaluation.jsonl", null).body())
        .doesNotContain(article.url().toString());
  }

  @Test
  void becomesARowOfTheEvaluationSet() {
    var article = arrived("corrected-row");
    correct(article, "{\"show\": \"bosch\", \"role\": \"passing\"}");

    var row =
        send("GET", "/api/corrections/evaluation.jsonl", null)
            .body()
            .lines()
            .map(line -> JsonMapper.shared().readTree(line))
            .filter(line -> line.path("url").asString().equals(article.url().toString()))
            .findFirst()
            .orElseThrow();

    assertThat(row.path("title").asString()).isEqualTo(article.title());
    assertThat(row.path("text").asString()).contains("Maggie Q");
    assertThat(row.path("trap").asString()).isEqualTo("a test");
    assertThat(row.path("shows").values().stream().map(CorrectionIT::label))
        .contains("Bosch passing", "Ballard primary");
  }

  @Test
  void addsToWhatWasSaidBeforeAndNamesWhoSaidIt() {
    var article = arrived("corrected-twice");
    correct(article, "{\"show\": \"bosch\", \"about\": false}");
    correct(article, "{\"show\": \"ballard\", \"role\": \"secondary\"}");

    var correction = send("GET", "/api/corrections/" + article.id(), null).json();

    assertThat(correction.path("version").asInt()).isEqualTo(2);
    assertThat(correction.path("verdicts").size()).isEqualTo(2);
    assertThat(correction.path("editor").asString()).isEqualTo("key:an editor");
    assertThat(send("GET", "/api/corrections?limit=1", null).json().path("corrections").size())
        .isEqualTo(1);
  }

  @Test
  void tellsWhatIsWrong() {
    var article = SampleArticles.weather("never-published");

    assertThat(correct(article, "{\"franchise\": \"bosch\"}").status()).isEqualTo(404);
    assertThat(correct(article, "{\"franchise\": \"nothing\"}").problem())
        .endsWith("there is no franchise nothing");
    assertThat(correct(article, "{\"show\": \"ballard\", \"franchise\": \"dexter\"}").problem())
        .endsWith("show ballard is not of dexter but of bosch");
    assertThat(correct(article, "{\"franchise\": \"bosch\", \"kinds\": []}").status())
        .isEqualTo(400);
    assertThat(send("POST", "/api/corrections", "{\"article\": \"x\"}").status()).isEqualTo(400);
    assertThat(send("POST", "/api/corrections", "[]").status()).isEqualTo(400);
  }

  private static String label(JsonNode show) {
    return show.path("title").asString() + " " + show.path("role").asString();
  }

  private Article arrived(String path) {
    var article = SampleArticles.ballard(path);
    topics.publish(article);
    topics.news(article.id(), 1);
    return article;
  }

  private Answer correct(Article article, String verdict) {
    return send(
        "POST",
        "/api/corrections",
        "{\"article\": \"%s\", \"note\": \"a test\", \"verdicts\": [%s]}"
            .formatted(article.url(), verdict));
  }

  private Answer send(String method, String path, @Nullable String body) {
    return client.send(
        method,
        path,
        body,
        Map.of("Authorization", "Bearer " + secret, "Content-Type", "application/json"));
  }
}
