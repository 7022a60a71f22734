package dev.newsreel.ingest.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed feed in the form in which a preview answers. Titles, summaries and contents are as in
 * {@link FeedText}: plain, or sanitised HTML; times are ISO 8601 in UTC; what is missing is left
 * out.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PreviewFeed(
    String encoding, String format, Feed feed, List<Entry> entries, List<Problem> problems) {

  public PreviewFeed {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** The preview of a parsed feed. */
  public static PreviewFeed of(ParsedFeed parsed) {
    return new PreviewFeed(
        parsed.encoding(),
        parsed.format().label(),
        Feed.of(parsed.feed()),
        parsed.entries().stream().map(Entry::of).toList(),
        parsed.problems().stream().map(Problem::of).toList());
  }

  /** What the feed says about itself. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Feed(
      String title,
      @Nullable String link,
      String subtitle,
      @Nullable String language,
      @Nullable String id,
      List<Person> authors,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable Image image,
      List<Category> categories,
      @Nullable String self,
      List<String> hubs) {

    static Feed of(FeedMeta feed) {
      return new Feed(
          feed.title().value(),
          feed.link(),
          feed.subtitle().value(),
          feed.language(),
          feed.id(),
          feed.authors(),
          feed.published(),
          feed.updated(),
          Image.of(feed.image()),
          feed.categories(),
          feed.self(),
          feed.hubs());
    }
  }

  /** One entry. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Entry(
      @Nullable String id,
      @Nullable String url,
      String title,
      String summary,
      String content,
      List<Person> authors,
      @Nullable Instant published,
      @Nullable Instant updated,
      List<Category> categories,
      List<Enclosure> enclosures,
      @Nullable String language,
      @Nullable String comments,
      @Nullable Source source,
      @Nullable String image) {

    static Entry of(ParsedEntry entry) {
      return new Entry(
          entry.id(),
          entry.url(),
          entry.title().value(),
          entry.summary().value(),
          entry.content().value(),
          entry.authors(),
          entry.published(),
          entry.updated(),
          entry.categories(),
          entry.enclosures(),
          entry.language(),
          entry.comments(),
          Source.of(entry.source()),
          entry.image());
    }
  }

  /** The feed an entry was taken over from. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Source(String title, @Nullable String link) {

    static @Nullable Source of(@Nullable EntrySource source) {
      return source == null ? null : new Source(source.title().value(), source.link());
    }
  }

  /** The feed's picture. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Image(@Nullable String href, @Nullable String title, @Nullable String link) {

    static @Nullable Image of(@Nullable FeedImage image) {
      return image == null ? null : new Image(image.url(), image.title(), image.link());
    }
  }

  /** Something about the document that is not as it should be. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Problem(String kind, String message, int line) {

    static Problem of(ParseProblem problem) {
      String kind = problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return new Problem(kind, problem.message(), problem.line());
    }
  }
}
