package dev.newsreel.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself.
 *
 * @param link the site the feed belongs to
 * @param language BCP 47 as far as the feed keeps to it
 * @param published when the feed's content was published, as RSS's own {@code pubDate} says
 * @param self the feed's own address, as it names it
 * @param hubs WebSub hubs that announce it
 * @param next the following page of a paged or archived feed (RFC 5005)
 * @param pace how often it wants to be read
 */
public record FeedMeta(
    FeedText title,
    @Nullable String link,
    FeedText subtitle,
    @Nullable String language,
    @Nullable String id,
    List<Person> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable FeedImage image,
    List<Category> categories,
    @Nullable String self,
    List<String> hubs,
    @Nullable String next,
    FeedPace pace) {

  public FeedMeta {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    hubs = List.copyOf(hubs);
  }
}
