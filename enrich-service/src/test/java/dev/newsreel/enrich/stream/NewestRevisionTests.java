package dev.newsreel.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.SampleArticles;
import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.events.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewestRevisionTests {

  private static final Article FIRST = SampleArticles.ballard("newest");
  private static final Article SECOND = SampleArticles.ballard("newest", 2);

  private final List<Article> decided = new ArrayList<>();

  @Test
  void decidesTheRevisionThatArrivedMeanwhile() {
    var outcome = NewestRevision.decide(FIRST, () -> Optional.of(SECOND), this::secondIsNewest);

    assertThat(outcome).isEqualTo(Outcome.EMITTED);
    assertThat(decided).containsExactly(FIRST, SECOND);
  }

  @Test
  void givesUpWhereTheTopicHasNoNewerOne() {
    var outcome = NewestRevision.decide(FIRST, () -> Optional.of(FIRST), this::secondIsNewest);

    assertThat(outcome).isEqualTo(Outcome.STALE);
    assertThat(decided).hasSize(3);
  }

  private Outcome secondIsNewest(Article article) {
    decided.add(article);
    return article.revision() == 2 ? Outcome.EMITTED : Outcome.STALE;
  }
}
