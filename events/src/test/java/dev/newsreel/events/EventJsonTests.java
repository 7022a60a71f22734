package dev.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "17", "{", "{\"id\":\"x\"}", "{} {}", "\u0000"})
  void refusesWhatIsNoArticleAndSaysSo(String bytes) {
    assertThatThrownBy(() -> EventJson.read(bytes.getBytes(StandardCharsets.UTF_8), Article.class))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining("Article");
  }

  @Test
  void refusesNestingThatOnlyAnAttackerWrites() {
    String deep = "{\"x\":" + "[".repeat(600) + "]".repeat(600) + "}";

    assertThatThrownBy(() -> EventJson.read(deep.getBytes(StandardCharsets.UTF_8), Article.class))
        .isInstanceOf(MalformedEventException.class);
  }

  @Test
  void namesAnArticleByTheSha256OfItsUrl() {
    assertThat(ArticleId.of(URI.create("https://a.example/")).value())
        .isEqualTo("befde498a45b6c82084a07709548fe6ff7cad85ae6f76a971ad9afaa83f20595");
    assertThatThrownBy(() -> new ArticleId("ab")).hasMessageContaining("64 hex digits");
  }

  @Test
  void showsAFifthOfTheTextAtMost() {
    Article article = article(null, "word ".repeat(100).strip());

    assertThat(ArticleExcerpt.of(article).excerpt())
        .hasSizeLessThanOrEqualTo(100)
        .endsWith("word…");
  }

  @Test
  void showsThreeHundredCharactersAtMost() {
    Article article = article("word ".repeat(100).strip(), "word ".repeat(10_000).strip());

    assertThat(ArticleExcerpt.of(article).excerpt())
        .hasSizeLessThanOrEqualTo(301)
        .endsWith("word…");
  }

  @Test
  void showsNothingWhereAFifthIsOnlyAFewWords() {
    Article article = article(null, "word ".repeat(30).strip());

    assertThat(ArticleExcerpt.of(article).excerpt()).isNull();
  }

  @Test
  void showsASummaryWhereTheTextIsUnknown() {
    Article article = article("The show returns.", null);

    assertThat(ArticleExcerpt.of(article).excerpt()).isEqualTo("The show returns.");
  }

  @Test
  void ordersPositionsByEpochAndThenOffset() {
    assertThat(
            List.of(new Position(2, 0), new Position(1, 10), new Position(1, 9)).stream().sorted())
        .extracting(Position::toString)
        .containsExactly("1-9", "1-10", "2-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-",
        "-1",
        "0-1",
        "1-01",
        "1--1",
        "a-b",
        "1-99999999999999999999",
        "1-1\n"
      })
  void readsNoPositionFromGarbage(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }

  private static Article article(@Nullable String summary, @Nullable String body) {
    URI url = URI.create("https://a.example/b");
    List<Block> content =
        body == null ? Collections.emptyList() : List.of(Block.of(Zone.LEAD, body));
    return new Article(
        ArticleId.of(url),
        1,
        "a".repeat(64),
        url,
        new SourceRef("a", "A"),
        "Title",
        summary,
        Article.blocks(Block.of(Zone.TITLE, "Title"), summary, content, null, List.of(), Map.of()),
        "en",
        List.of(),
        null,
        null,
        Instant.EPOCH,
        null,
        List.of(),
        null,
        Map.of(),
        null,
        false,
        null,
        false);
  }
}
