package dev.newsreel.feed.syndication;

import dev.newsreel.events.NewsItem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a stream, ready to be written in any format.
 *
 * @param id stays the same wherever the feed is served (RFC 4287 section 4.2.6)
 * @param title of the feed
 * @param description one sentence
 * @param home the page for people
 * @param self this document
 * @param hub where it can be subscribed to (W3C WebSub); {@code null} where there is none
 * @param next older items; {@code null} on the last page
 * @param updated the newest change among the items, or the epoch of an empty feed
 * @param items newest first
 * @param chain where the document stands in the whole of the feed
 */
public record Channel(
    URI id,
    String title,
    String description,
    URI home,
    URI self,
    @Nullable URI hub,
    @Nullable URI next,
    Instant updated,
    List<NewsItem> items,
    Chain chain) {

  /** Copies the items. */
  public Channel {
    items = List.copyOf(items);
  }

  /** A document that stands alone. */
  public Channel(
      URI id,
      String title,
      String description,
      URI home,
      URI self,
      @Nullable URI hub,
      @Nullable URI next,
      Instant updated,
      List<NewsItem> items) {
    this(id, title, description, home, self, hub, next, updated, items, Chain.NONE);
  }

  /** The same document in its place. */
  public Channel in(Chain place) {
    return new Channel(id, title, description, home, self, hub, next, updated, items, place);
  }
}
