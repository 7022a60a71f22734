package dev.newsreel.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.enrich.SampleArticles;
import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentTaggerTests {

  private static final Article ARTICLE = SampleArticles.ballard("tagger");

  @Test
  void hasNoneBeforeTheFirstCatalog() {
    assertThatThrownBy(() -> new CurrentTagger(catalog -> CurrentTaggerTests::nothing).get())
        .isInstanceOf(CatalogMissingException.class);
  }

  @Test
  void replacesTaggerAndVersionTogether() {
    var tagger =
        new CurrentTagger(catalog -> article -> network("catalog " + catalog.version().sequence()));

    tagger.changed(Catalog.of(1, List.of(), List.of()));
    var first = tagger.get();
    tagger.changed(Catalog.of(2, List.of(), List.of()));
    var second = tagger.get();

    assertThat(first.tag(ARTICLE).networks()).containsExactly("catalog 1");
    assertThat(first.version().sequence()).isEqualTo(1);
    assertThat(second.tag(ARTICLE).networks()).containsExactly("catalog 2");
    assertThat(second.version().sequence()).isEqualTo(2);
  }

  @Test
  void blamesTheArticleThatCannotBeTaggedSoThatItIsSetAside() {
    var tagger =
        new CurrentTagger(catalog ->
            article -> {
              throw new IndexOutOfBoundsException("at 7");
            });
    tagger.changed(Catalog.EMPTY);

    assertThatThrownBy(() -> tagger.get().tag(ARTICLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at 7");
  }

  private static Tags nothing(Article article) {
    return network("");
  }

  private static Tags network(String name) {
    return new Tags(List.of(), List.of(), List.of(), List.of(name), List.of(), false, List.of());
  }
}
