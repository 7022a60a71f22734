package dev.newsreel.enrich.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.enrich.SampleArticles;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompletenessTests {

  private static final Article ARTICLE = SampleArticles.ballard("complete");

  @Test
  void acceptsAWholeArticle() {
    assertThatCode(() -> read(json())).doesNotThrowAnyException();
  }

  @Test
  void namesThePlaceOfWhatIsMissing() {
    assertThatThrownBy(() -> read(json().replace("\"zone\":\"title\",", "")))
        .isInstanceOf(MalformedEventException.class)
        .hasMessage("Article.blocks[0].zone must be there but is absent");
    assertThatThrownBy(() -> read(json().replace("\"name\":\"The Outlet\"", "\"nam\":1")))
        .hasMessage("Article.source.name must be there but is absent");
  }

  @Test
  void refusesAKeyOfAnotherArticle() {
    var other = SampleArticles.ballard("other").id();

    assertThatThrownBy(() -> ArticleReader.read(other, json().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageStartingWith("the key must be the article's id " + ARTICLE.id());
  }

  @Test
  void refusesARevisionBeforeTheFirst() {
    assertThatThrownBy(() -> read(json().replace("\"revision\":1", "\"revision\":0")))
        .hasMessage("revision must be 1 or more but is 0");
  }

  @Test
  void refusesKeysThatAreNoId() {
    assertThatThrownBy(() -> ArticleReader.key(null))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining("absent");
    assertThatThrownBy(() -> ArticleReader.key(new byte[] {1, 2}))
        .isInstanceOf(MalformedEventException.class);
  }

  private static String json() {
    return new String(EventJson.write(ARTICLE), StandardCharsets.UTF_8);
  }

  private static Article read(String json) {
    ArticleId id = ARTICLE.id();
    return ArticleReader.read(id, json.getBytes(StandardCharsets.UTF_8));
  }
}
