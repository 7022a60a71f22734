package dev.newsreel.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed as the feed tells it, before its page is read.
 *
 * @param id the feed's own name for it, as written unless it is a relative reference
 * @param url the page; absent where the feed gives none, for instance with a guid that is no
 *     permalink
 * @param content the longest form the feed carries, HTML as a rule
 * @param published when it was published, by the entry alone
 * @param updated when it last changed; feeds of the RSS 1.0 family have only this one
 * @param language where the entry says it for itself
 * @param comments the page with its discussion
 * @param image address of a picture that stands for the entry
 */
public record ParsedEntry(
    @Nullable String id,
    @Nullable String url,
    FeedText title,
    FeedText summary,
    FeedText content,
    List<Person> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<Category> categories,
    List<Enclosure> enclosures,
    @Nullable String language,
    @Nullable String comments,
    @Nullable EntrySource source,
    @Nullable String image) {

  public ParsedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }
}
