package dev.newsreel.ingest.push;

import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.extract.CanonicalUrl;
import dev.newsreel.ingest.pipeline.Draft;
import dev.newsreel.ingest.pipeline.HtmlBlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes drafts of pushed articles: the publisher's word is taken, there is no page to read. */
final class PushDrafts {

  private final Duration backfillAge;

  PushDrafts(Duration backfillAge) {
    this.backfillAge = backfillAge;
  }

  Draft of(PushedArticle pushed, SourceRef source, Instant now) {
    return new Draft(
        CanonicalUrl.of(pushed.url()),
        source,
        Draft.titleOf(pushed.title()),
        pushed.summary(),
        content(pushed),
        pushed.language(),
        pushed.authors().stream().map(Author::new).toList(),
        pushed.published(),
        pushed.modified(),
        pushed.section(),
        pushed.keywords(),
        pushed.image(),
        pushed.facts(),
        pushed.facts(),
        isOld(pushed.published(), now),
        new Extraction("push", 1));
  }

  private boolean isOld(@Nullable Instant published, Instant now) {
    return published != null && published.plus(backfillAge).isBefore(now);
  }

  private static List<Block> content(PushedArticle pushed) {
    if (pushed.html() != null) {
      return HtmlBlocks.of(pushed.html(), pushed.url());
    }
    return pushed.text() == null ? List.of() : paragraphs(pushed.text());
  }

  private static List<Block> paragraphs(String text) {
    var blocks = new ArrayList<Block>();
    for (String paragraph : text.split("\\R\\s*\\R", -1)) {
      String folded = paragraph.strip().replaceAll("\\s+", " ");
      if (!folded.isEmpty()) {
        blocks.add(Block.of(blocks.isEmpty() ? Zone.LEAD : Zone.BODY, folded));
      }
    }
    return blocks;
  }
}
