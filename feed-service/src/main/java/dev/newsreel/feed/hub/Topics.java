package dev.newsreel.feed.hub;

import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Filter;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The feeds that can be subscribed to. */
public interface Topics {

  /** What a feed tells of; empty when the address is none of our feeds. */
  Optional<Filter> filter(URI topic);

  /** The feed with these entries alone; empty when the address is none of our feeds any more. */
  Optional<Content> content(URI topic, List<Entry> newestFirst);

  /** Where the hub is. */
  URI hub();

  /**
   * A document.
   *
   * @param mediaType as the feed itself is served
   */
  record Content(String mediaType, String body) {}
}
