package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.ParseProblem;
import dev.newsreel.ingest.parse.sitemap.Sitemap;
import dev.newsreel.ingest.parse.sitemap.Sitemap.Kind;
import dev.newsreel.ingest.parse.sitemap.SitemapNews;
import dev.newsreel.ingest.parse.sitemap.SitemapParser;
import dev.newsreel.ingest.parse.sitemap.SitemapPart;
import dev.newsreel.ingest.parse.sitemap.SitemapUrl;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads news sitemaps and the newest parts of sitemap indexes. Only what was published in the last
 * two days, as Google News has it: an archive of a hundred thousand addresses is not news.
 * Thread-safe.
 */
final class NewsSitemapReader implements DocumentReader {

  private static final Duration NEWS = Duration.ofDays(2);
  private static final int MOST_BYTES = 10_000_000;
  private static final int MOST_PARTS = 5;
  private static final int MOST_ENTRIES = 1000;

  private final Function<URI, FetchResult> fetch;
  private final InstantSource clock;

  /**
   * Reads the parts of indexes by these means.
   *
   * @param fetch fetches a sitemap politely
   */
  NewsSitemapReader(Function<URI, FetchResult> fetch, InstantSource clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  @Override
  public SourceDocument read(Source source, Fetched fetched) {
    Sitemap map = parse(fetched);
    var problems = new ArrayList<>(said(map));
    if (map.kind() == Kind.NOT_A_SITEMAP) {
      return SourceDocument.unreadable("not a sitemap: " + String.join("; ", problems));
    }
    List<Entry> entries =
        maps(map, problems)
            .flatMap(part -> part.urls().stream())
            .flatMap(url -> entry(url).stream())
            .sorted(Comparator.comparing(NewsSitemapReader::date).reversed())
            .limit(MOST_ENTRIES)
            .toList();
    return new SourceDocument(true, entries, FeedHints.NONE, null, null, problems);
  }

  private static Sitemap parse(Fetched fetched) {
    var body = fetched.body();
    byte[] bytes = isPacked(body.bytes()) ? unpacked(body.bytes()) : body.bytes();
    return SitemapParser.parse(FeedBytes.of(bytes, body.contentType(), fetched.page()));
  }

  /** A file {@code .xml.gz}, which is no content coding. */
  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  /** Not more than a part of it, and not what comes after a broken place. */
  private static byte[] unpacked(byte[] bytes) {
    var unpacked = new ByteArrayOutputStream();
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] buffer = new byte[1 << 14];
      for (int n = gzip.read(buffer); n >= 0 && unpacked.size() < MOST_BYTES; ) {
        unpacked.write(buffer, 0, n);
        n = gzip.read(buffer);
      }
    } catch (IOException e) {
      // What was read so far says more than nothing; the parser tells of the broken end.
    }
    return unpacked.toByteArray();
  }

  private static List<String> said(Sitemap map) {
    return map.problems().stream().map(ParseProblem::message).toList();
  }

  private Stream<Sitemap> maps(Sitemap map, List<String> problems) {
    if (map.kind() != Kind.INDEX) {
      return Stream.of(map);
    }
    return map.parts().stream()
        .filter(part -> part.modified() == null || isRecent(part.modified()))
        .sorted(Comparator.comparing(NewsSitemapReader::modified).reversed())
        .limit(MOST_PARTS)
        .flatMap(part -> fetch(part, problems).stream());
  }

  private Optional<Sitemap> fetch(SitemapPart part, List<String> problems) {
    URI url = address(part.url());
    if (url == null || !(fetch.apply(url) instanceof Fetched fetched)) {
      problems.add("a part could not be fetched: " + part.url());
      return Optional.empty();
    }
    Sitemap map = parse(fetched);
    if (map.kind() == Kind.NOT_A_SITEMAP || map.kind() == Kind.INDEX) {
      problems.add("a part is no sitemap of pages: " + part.url());
      return Optional.empty();
    }
    return Optional.of(map);
  }

  private Optional<Entry> entry(SitemapUrl url) {
    SitemapNews news = url.news();
    Instant dated = news == null ? url.modified() : news.published();
    boolean isNews = dated == null ? news != null : isRecent(dated);
    URI address = address(url.url());
    return isNews && address != null ? Optional.of(entry(address, news, url)) : Optional.empty();
  }

  private static Entry entry(URI address, @Nullable SitemapNews news, SitemapUrl url) {
    return new Entry(
        address,
        news == null || news.title() == null ? "" : news.title(),
        null,
        null,
        List.of(),
        news == null ? null : news.published(),
        url.modified(),
        news == null ? List.of() : news.keywords(),
        news == null ? null : news.language(),
        url.images().isEmpty() ? null : address(url.images().getFirst()),
        String.valueOf(url.modified()));
  }

  private static @Nullable URI address(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() == null ? null : address;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private boolean isRecent(Instant at) {
    return at.plus(NEWS).isAfter(clock.instant());
  }

  private static Instant date(Entry entry) {
    return entry.published() != null
        ? entry.published()
        : entry.updated() != null ? entry.updated() : Instant.EPOCH;
  }

  private static Instant modified(SitemapPart part) {
    return part.modified() == null ? Instant.EPOCH : part.modified();
  }
}
