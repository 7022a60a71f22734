package dev.newsreel.feed;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.Cause;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.events.Previous;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.SourceRef;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.LogRecord;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News items for tests, one decision after the other. */
public final class Items {

  private static final Instant TIME = Instant.parse("2026-11-24T12:00:00Z");
  private static final CatalogVersion CATALOG = new CatalogVersion(1, "0".repeat(64));

  private Items() {}

  /** The id of the article with that name. */
  public static ArticleId id(String name) {
    return ArticleId.of(url(name));
  }

  private static URI url(String name) {
    return URI.create("https://press.example/" + name);
  }

  /** The first decision about an article: primary in a franchise, with nothing said of shows. */
  public static NewsItem item(String name, String franchise) {
    return item(name, 1, Previous.NONE, List.of(tag(franchise, Role.PRIMARY)), List.of());
  }

  /** The first decision about an article: a show of a franchise, with kinds. */
  public static NewsItem item(String name, String franchise, String show, Kind... kinds) {
    return item(
        name,
        1,
        Previous.NONE,
        List.of(tag(franchise, Role.PRIMARY)),
        List.of(show(show, franchise, Role.PRIMARY, kinds)));
  }

  /** The decision after another one, about other franchises. */
  public static NewsItem then(NewsItem before, String... franchises) {
    return item(
        before.article().url().getPath().substring(1),
        before.decision() + 1,
        Previous.of(before),
        Arrays.stream(franchises).map(id -> tag(id, Role.PRIMARY)).toList(),
        List.of());
  }

  /** The article of a decision is taken down. */
  public static NewsItem takenDown(NewsItem before) {
    NewsItem item = then(before);
    return new NewsItem(
        article(item.article().url().getPath().substring(1), true),
        null,
        Cause.RETRACTION,
        item.decision(),
        item.previous(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        CATALOG);
  }

  /** The entry of an item at an offset of the first epoch, its article's first. */
  public static Entry entry(long offset, NewsItem item) {
    return entry(offset, item, new Position(1, offset));
  }

  /** The entry of an item at an offset of the first epoch. */
  public static Entry entry(long offset, NewsItem item, Position first) {
    var record = new LogRecord(new Position(1, offset), offset * 1000, EventJson.write(item));
    return Entry.of(record, record.read(), first);
  }

  /** The same decision, of an article with another headline. */
  public static NewsItem titled(NewsItem item, String title) {
    return with(item, title, item.article().storyId(), item.article().published());
  }

  /** The same decision, of an article that tells a story. */
  public static NewsItem ofStory(String story, NewsItem item) {
    return with(item, item.article().title(), story, item.article().published());
  }

  /** The same decision, of an article published at a time. */
  public static NewsItem publishedAt(Instant time, NewsItem item) {
    return with(item, item.article().title(), item.article().storyId(), time);
  }

  private static NewsItem with(
      NewsItem item, String title, @Nullable String story, @Nullable Instant published) {
    ArticleExcerpt article = item.article();
    return new NewsItem(
        new ArticleExcerpt(
            article.id(),
            article.revision(),
            article.contentHash(),
            article.url(),
            article.source(),
            title,
            article.excerpt(),
            article.language(),
            article.authors(),
            published,
            article.modified(),
            article.fetched(),
            article.section(),
            article.keywords(),
            article.image(),
            article.facts(),
            story,
            article.backfill(),
            article.extraction(),
            article.retracted()),
        null,
        item.cause(),
        item.decision(),
        item.previous(),
        item.franchises(),
        item.shows(),
        item.people(),
        item.networks(),
        item.dates(),
        item.spoiler(),
        item.catalog());
  }

  /** Any decision. */
  public static NewsItem item(
      String name,
      int decision,
      Previous previous,
      List<FranchiseTag> franchises,
      List<ShowTag> shows) {
    return new NewsItem(
        article(name, false),
        null,
        decision == 1 ? Cause.NEW : Cause.RETAG,
        decision,
        previous,
        franchises,
        shows,
        List.of(),
        List.of(),
        List.of(),
        false,
        CATALOG);
  }

  /** The claim that an article is about a franchise. */
  public static FranchiseTag tag(String franchise, Role role) {
    return new FranchiseTag(franchise, franchise, role, 0.9, 0.8, List.of());
  }

  /** The claim that an article is about a show. */
  public static ShowTag show(String show, String franchise, Role role, Kind... kinds) {
    return new ShowTag(
        show,
        show,
        franchise,
        List.of(),
        role,
        0.9,
        0.8,
        Arrays.stream(kinds)
            .map(kind -> new KindTag(kind, Certainty.CONFIRMED, List.of()))
            .toList(),
        List.of(),
        null,
        null,
        List.of());
  }

  private static ArticleExcerpt article(String name, boolean retracted) {
    return new ArticleExcerpt(
        id(name),
        1,
        "0".repeat(64),
        url(name),
        new SourceRef("press", "The Press"),
        "Story " + name,
        "What happened in " + name,
        "en",
        List.of(),
        TIME,
        null,
        TIME,
        null,
        List.of(),
        null,
        Map.of(),
        null,
        false,
        null,
        retracted);
  }
}
