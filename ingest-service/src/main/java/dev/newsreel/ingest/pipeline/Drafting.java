package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.SourceRef;
import dev.newsreel.ingest.extract.CanonicalUrl;
import dev.newsreel.ingest.extract.ExtractedArticle;
import dev.newsreel.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an entry announces and what its page says: the page goes first, since it is
 * what a reader sees, and the entry fills what the page leaves open.
 */
final class Drafting {

  private static final Duration FUTURE = Duration.ofDays(1);

  private final Duration backfillAge;

  Drafting(Duration backfillAge) {
    this.backfillAge = backfillAge;
  }

  /**
   * @param isFirst whether the source is looked at for the first time: what has no date is then old
   */
  Draft fromPage(Source source, Entry entry, ExtractedArticle page, boolean isFirst, Instant now) {
    Instant published = plausible(first(instant(page.published()), entry.published()), now);
    return new Draft(
        page.url(),
        ref(source),
        page.title().text().isBlank() ? Draft.titleOf(entry.title()) : page.title(),
        first(page.summary(), entry.summary()),
        page.content(),
        first(page.language(), entry.language()),
        page.authors().isEmpty() ? entry.authors() : page.authors(),
        published,
        plausible(first(instant(page.modified()), entry.updated()), now),
        page.section(),
        page.keywords().isEmpty() ? entry.keywords() : page.keywords(),
        first(page.image(), entry.image()),
        page.facts(),
        page.metadataFacts(),
        isOld(published, isFirst, now),
        page.extraction());
  }

  /** The article as far as the source itself gives it away. */
  Draft fromEntry(Source source, Entry entry, boolean isFirst, Instant now) {
    Instant published = plausible(entry.published(), now);
    List<Block> content =
        entry.html() == null ? List.of() : HtmlBlocks.of(entry.html(), entry.url());
    return new Draft(
        CanonicalUrl.of(entry.url()),
        ref(source),
        Draft.titleOf(entry.title()),
        entry.summary(),
        content,
        entry.language(),
        entry.authors(),
        published,
        plausible(entry.updated(), now),
        null,
        entry.keywords(),
        entry.image(),
        Map.of(),
        Map.of(),
        isOld(published, isFirst, now),
        new Extraction("feed", content.isEmpty() ? 0.3 : 0.7));
  }

  private boolean isOld(@Nullable Instant published, boolean isFirst, Instant now) {
    return published == null ? isFirst : published.plus(backfillAge).isBefore(now);
  }

  private static SourceRef ref(Source source) {
    return new SourceRef(source.id().value(), source.name());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** A date in the far future is a mistake or a trick to stay on top. */
  private static @Nullable Instant plausible(@Nullable Instant time, Instant now) {
    return time == null || time.isAfter(now.plus(FUTURE)) ? null : time;
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
