package dev.newsreel.enrich.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EvaluationRowTests {

  private static final String TEXT =
      "The first paragraph.\n\nThe second.\n\n\u2022 An item\n\nNetwork: MGM+\nSeasons: 2";

  @Test
  void isReadBackAsTheArticleItWasMadeOf() {
    var article =
        new PlainArticle("A headline", "https://a.example/b", null, "TV", List.of("Word"), TEXT)
            .article();

    var row = EvaluationRow.of(article, Findings.NONE, "a namesake");
    var again =
        new PlainArticle(row.title(), row.url(), null, row.section(), row.keywords(), row.text())
            .article();

    assertThat(row.text()).isEqualTo(TEXT);
    assertThat(again.blocks()).isEqualTo(article.blocks());
  }

  @Test
  void hasThePropertiesOfTheSet() {
    var article = new PlainArticle("A headline", null, null, null, null, "Text.").article();
    var bytes = EventJson.write(EvaluationRow.of(article, Findings.NONE, "a namesake"));

    var json = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));

    assertThat(json.propertyNames())
        .contains("title", "url", "keywords", "text", "franchises", "shows", "people", "trap");
  }
}
