package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Author;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.parse.Category;
import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.FeedMeta;
import dev.newsreel.ingest.parse.FeedPace;
import dev.newsreel.ingest.parse.FeedParser;
import dev.newsreel.ingest.parse.ParsedEntry;
import dev.newsreel.ingest.parse.ParsedFeed;
import dev.newsreel.ingest.parse.Person;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.source.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads feeds of every format. Thread-safe. */
final class FeedReader implements DocumentReader {

  private static final int MOST_ENTRIES = 500;

  @Override
  public SourceDocument read(Source source, Fetched fetched) {
    var body = fetched.body();
    return read(FeedBytes.of(body.bytes(), body.contentType(), fetched.page()));
  }

  /** Of a document that came by another way than a fetch, such as from a hub. */
  SourceDocument read(FeedBytes bytes) {
    ParsedFeed feed = FeedParser.parse(bytes);
    List<String> problems = feed.problems().stream().map(FeedReader::said).toList();
    if (!feed.format().isFeed()) {
      return new SourceDocument(false, List.of(), FeedHints.NONE, null, null, problems);
    }
    FeedMeta meta = feed.feed();
    return new SourceDocument(
        true,
        feed.entries().stream()
            .limit(MOST_ENTRIES)
            .flatMap(entry -> entry(meta, entry).stream())
            .toList(),
        hints(meta.pace()),
        meta.hubs().stream().map(FeedReader::web).filter(Objects::nonNull).findFirst().orElse(null),
        web(meta.self()),
        problems);
  }

  private static String said(dev.newsreel.ingest.parse.ParseProblem problem) {
    return problem.line() > 0
        ? "line " + problem.line() + ": " + problem.message()
        : problem.message();
  }

  private static Optional<Entry> entry(FeedMeta feed, ParsedEntry entry) {
    URI url = web(entry.url());
    if (url == null) {
      return Optional.empty();
    }
    String summary = entry.summary().text();
    String html = entry.content().isEmpty() ? null : entry.content().value();
    return Optional.of(
        new Entry(
            url,
            entry.title().text(),
            summary.isBlank() ? null : summary,
            html,
            authors(entry.authors()),
            entry.published() == null ? entry.updated() : entry.published(),
            entry.updated(),
            entry.categories().stream().map(Category::term).distinct().toList(),
            entry.language() == null ? feed.language() : entry.language(),
            web(entry.image()),
            stamp(entry)));
  }

  /** The texts too: many feeds change them without saying so. */
  private static String stamp(ParsedEntry entry) {
    return EntryMemory.digest(
        List.of(
            String.valueOf(entry.updated()),
            String.valueOf(entry.published()),
            entry.summary().text(),
            entry.content().text()));
  }

  private static List<Author> authors(List<Person> people) {
    return people.stream()
        .flatMap(person -> Stream.ofNullable(person.name()))
        .filter(name -> !name.isBlank())
        .distinct()
        .map(Author::new)
        .toList();
  }

  private static FeedHints hints(FeedPace pace) {
    Duration ttl = pace.ttl() == null ? Duration.ZERO : pace.ttl();
    Duration period = pace.updateInterval().orElse(Duration.ZERO);
    return new FeedHints(
        ttl.compareTo(period) >= 0 ? ttl : period, pace.skipHours(), pace.skipDays());
  }

  private static @Nullable URI web(@Nullable String address) {
    try {
      URI url = address == null ? null : new URI(address.strip().replace(" ", "%20"));
      boolean isWeb =
          url != null
              && url.getHost() != null
              && ("http".equalsIgnoreCase(url.getScheme())
                  || "https".equalsIgnoreCase(url.getScheme()));
      return isWeb ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
