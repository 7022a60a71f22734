package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of articles with another identity or without their texts. Stateless. */
final class Drafts {

  private Drafts() {}

  /** The draft as it is published. */
  static Article published(
      Article draft, int revision, @Nullable String storyId, boolean backfill) {
    return new Article(
        draft.id(),
        revision,
        draft.contentHash(),
        draft.url(),
        draft.source(),
        draft.title(),
        draft.summary(),
        draft.blocks(),
        draft.language(),
        draft.authors(),
        draft.published(),
        draft.modified(),
        draft.fetched(),
        draft.section(),
        draft.keywords(),
        draft.image(),
        draft.facts(),
        storyId,
        backfill,
        draft.extraction(),
        draft.retracted());
  }

  /** What is said of an article that was taken down. */
  static Article retraction(dev.newsreel.events.ArticleId id, Seen seen, Instant now) {
    return new Article(
        id,
        0,
        "",
        seen.url(),
        seen.source(),
        "",
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        now,
        null,
        List.of(),
        null,
        Map.of(),
        seen.storyId(),
        seen.backfill(),
        null,
        true);
  }
}
