package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import org.jspecify.annotations.Nullable;

/** Copies of articles with another identity. Stateless. */
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
}
