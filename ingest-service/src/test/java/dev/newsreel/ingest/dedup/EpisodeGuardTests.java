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

class EpisodeGuardTests {

  @Test
  void tellsEpisodesApart() {
    assertThat(guard("Ballard recap: Season 2, Episode 3"))
        .isNotEqualTo(guard("Ballard recap: Season 2, Episode 4"));
    assertThat(guard("Ballard S02E03 recap")).isNotEqualTo(guard("Ballard S02E04 recap"));
  }

  @Test
  void doesNotTellHeadlinesWithoutNumbersApart() {
    assertThat(guard("Ballard renewed")).isEqualTo(guard("Prime Video renews 'Ballard'"));
  }

  private static String guard(String title) {
    URI url = URI.create("https://example.com/a");
    return EpisodeGuard.of(
        new Article(
            ArticleId.of(url),
            0,
            "",
            url,
            new SourceRef("reel", "Reel"),
            title,
            null,
            List.of(Block.of(Zone.TITLE, title)),
            null,
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
            false));
  }
}
