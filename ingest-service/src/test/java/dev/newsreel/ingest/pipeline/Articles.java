package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.SourceRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Articles for tests. */
public final class Articles {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private Articles() {}

  /** A draft with this headline and nothing else. */
  public static Article draft(String url, String title) {
    return new Draft(
            URI.create(url),
            new SourceRef("reel", "The Evening Reel"),
            Draft.titleOf(title),
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            Map.of(),
            Map.of(),
            false,
            new Extraction("push", 1))
        .toArticle(NOW);
  }

  /** The same under another revision. */
  public static Article revision(Article a, int revision) {
    return new Article(
        a.id(),
        revision,
        a.contentHash(),
        a.url(),
        a.source(),
        a.title(),
        a.summary(),
        a.blocks(),
        a.language(),
        a.authors(),
        a.published(),
        a.modified(),
        a.fetched(),
        a.section(),
        a.keywords(),
        a.image(),
        a.facts(),
        a.storyId(),
        a.backfill(),
        a.extraction(),
        a.retracted());
  }
}
