package dev.newsreel.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Block;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void isTheSameForTheSameContentWheneverItIsFetched() {
    assertThat(ContentHash.of(article("a", "b", NOW, "https://x.example/p.jpg?w=1")))
        .isEqualTo(
            ContentHash.of(article("a", "b", NOW.plusSeconds(9), "https://x.example/p.jpg?w=2")))
        .hasSize(64);
  }

  @Test
  void isAnotherForAnotherText() {
    assertThat(ContentHash.of(article("a", "b", NOW, "https://x.example/p.jpg")))
        .isNotEqualTo(ContentHash.of(article("a", "c", NOW, "https://x.example/p.jpg")));
  }

  @Test
  void doesNotRunTextsTogether() {
    assertThat(ContentHash.of(article("ab", "c", NOW, "https://x.example/p.jpg")))
        .isNotEqualTo(ContentHash.of(article("a", "bc", NOW, "https://x.example/p.jpg")));
  }

  private static Article article(String title, String text, Instant fetched, String image) {
    URI url = URI.create("https://example.com/a");
    return new Article(
        ArticleId.of(url),
        0,
        "",
        url,
        new SourceRef("reel", "Reel"),
        title,
        null,
        List.of(Block.of(Zone.LEAD, text)),
        null,
        List.of(),
        null,
        null,
        fetched,
        null,
        List.of(),
        URI.create(image),
        Map.of(),
        null,
        false,
        null,
        false);
  }
}
