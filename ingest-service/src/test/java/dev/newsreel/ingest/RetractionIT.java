package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class RetractionIT {

  @LocalServerPort private int port;
  @Autowired private TestKeys keys;
  @Autowired private KafkaClients clients;

  @Test
  void takesAnArticleDownForGood() {
    var client = new Client(port, keys.admin());
    String article =
        "{\"url\": \"https://example.com/%s\", \"title\": \"Wrong\", \"text\": \"All wrong.\"}"
            .formatted(UUID.randomUUID());
    String id = client.post("/api/articles", article).json().at("/results/0/id").stringValue();

    var first = client.send("DELETE", "/api/articles/" + id);
    var again = client.send("DELETE", "/api/articles/" + id);
    var pushed = client.post("/api/articles", article);

    assertThat(first.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(202);
    assertThat(pushed.json().at("/results/0/status").stringValue()).isEqualTo("withdrawn");
    List<Article> published = published(id);
    assertThat(published).extracting(Article::retracted).containsExactly(false, true);
    assertThat(published.getLast().revision()).isEqualTo(2);
    assertThat(published.getLast().blocks().toString()).doesNotContain("wrong");
  }

  @Test
  void saysThatThereIsNoSuchArticle() {
    var client = new Client(port, keys.admin());

    assertThat(client.send("DELETE", "/api/articles/" + "0".repeat(64)).status()).isEqualTo(404);
    assertThat(client.send("DELETE", "/api/articles/nonsense").status()).isEqualTo(400);
  }

  private List<Article> published(String id) {
    try (var topic = new ArticleTopic(clients)) {
      return topic.articles(article -> article.id().value().equals(id));
    }
  }
}
