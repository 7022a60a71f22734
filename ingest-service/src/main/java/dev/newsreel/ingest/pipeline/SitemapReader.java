package dev.newsreel.ingest.pipeline;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.source.Source;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads news sitemaps and the newest parts of sitemap indexes. Only what was published in the last
 * two days, as Google News has it: an archive of a hundred thousand addresses is not news.
 * Thread-safe.
 */
final class SitemapReader implements DocumentReader {

  private static final Duration NEWS = Duration.ofDays(2);
  private static final int MOST_PARTS = 5;
  private static final int MOST_ENTRIES = 1000;

  private final PoliteFetcher fetcher;
  private final InstantSource clock;

  SitemapReader(PoliteFetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public SourceDocument read(Source source, Fetched fetched) {
    var problems = new ArrayList<String>();
    Optional<AbstractSiteMap> map = parse(fetched, problems);
    if (map.isEmpty()) {
      return SourceDocument.unreadable(problems.getFirst());
    }
    List<Entry> entries =
        maps(map.get(), problems)
            .flatMap(part -> part.getSiteMapUrls().stream())
            .flatMap(url -> entry(url).stream())
            .sorted(Comparator.comparing(SitemapReader::date).reversed())
            .limit(MOST_ENTRIES)
            .toList();
    return new SourceDocument(true, entries, FeedHints.NONE, null, null, problems);
  }

  private static Optional<AbstractSiteMap> parse(Fetched fetched, List<String> problems) {
    var parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    try {
      URL page = fetched.page().toURL();
      return Optional.of(parser.parseSiteMap(fetched.body().bytes(), page));
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      problems.add("not a sitemap: " + fetched.page() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Stream<SiteMap> maps(AbstractSiteMap map, List<String> problems) {
    return switch (map) {
      case SiteMap single -> Stream.of(single);
      case SiteMapIndex index ->
          index.getSitemaps().stream()
              .filter(part -> isRecent(part.getLastModified()))
              .sorted(Comparator.comparing(SitemapReader::modified).reversed())
              .limit(MOST_PARTS)
              .flatMap(part -> fetch(part, problems).stream());
      default -> Stream.empty();
    };
  }

  private Optional<SiteMap> fetch(AbstractSiteMap part, List<String> problems) {
    try {
      URI url = part.getUrl().toURI();
      return fetcher.sitemap(url, Validators.NONE) instanceof Fetched fetched
          ? parse(fetched, problems).filter(SiteMap.class::isInstance).map(SiteMap.class::cast)
          : problem(problems, "a part could not be fetched: " + url);
    } catch (URISyntaxException e) {
      return problem(problems, "a part has no proper address: " + part.getUrl());
    }
  }

  private static Optional<SiteMap> problem(List<String> problems, String problem) {
    problems.add(problem);
    return Optional.empty();
  }

  private Optional<Entry> entry(SiteMapURL url) {
    Instant modified = url.getLastModified() == null ? null : url.getLastModified().toInstant();
    NewsAttributes news = news(url);
    Instant published = news == null ? null : instant(news.getPublicationDate());
    boolean isNews = isRecent(published) || (news == null && isRecent(modified));
    if (!isNews || (news == null && modified == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(entry(url.getUrl().toURI(), news, published, modified));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Entry entry(
      URI url,
      @Nullable NewsAttributes news,
      @Nullable Instant published,
      @Nullable Instant modified) {
    String title = news == null || news.getTitle() == null ? "" : news.getTitle().strip();
    String[] keywords = news == null ? null : news.getKeywords();
    return new Entry(
        url,
        title,
        null,
        null,
        List.of(),
        published,
        modified,
        keywords == null ? List.of() : Stream.of(keywords).map(String::strip).toList(),
        news == null ? null : news.getLanguage(),
        null,
        String.valueOf(modified));
  }

  private static @Nullable NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
    return found != null && found.length > 0 && found[0] instanceof NewsAttributes news
        ? news
        : null;
  }

  private boolean isRecent(@Nullable Date date) {
    return date == null || isRecent(date.toInstant());
  }

  private boolean isRecent(@Nullable Instant at) {
    return at == null || at.plus(NEWS).isAfter(clock.instant());
  }

  private static Instant date(Entry entry) {
    return entry.published() != null
        ? entry.published()
        : entry.updated() != null ? entry.updated() : Instant.EPOCH;
  }

  private static Instant modified(AbstractSiteMap part) {
    return part.getLastModified() == null ? Instant.EPOCH : part.getLastModified().toInstant();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
