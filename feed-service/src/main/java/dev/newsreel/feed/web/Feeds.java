package dev.newsreel.feed.web;

import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.syndication.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the document of a franchise's feed, for readers who ask and for the hub's subscribers. */
@Component
final class Feeds {

  private final Supplier<Catalog> catalog;
  private final PublicAddress address;

  Feeds(Supplier<Catalog> catalog, PublicAddress address) {
    this.catalog = catalog;
    this.address = address;
  }

  /** Where all feeds can be subscribed to. */
  URI hub() {
    return address.of("hub");
  }

  /**
   * The document.
   *
   * @param self its address
   * @param hub {@code null} for a page that will not be told of
   * @param next older entries; {@code null} on the last page
   * @param entries the newest first
   */
  Channel channel(
      String franchise, URI self, @Nullable URI hub, @Nullable URI next, List<Entry> entries) {
    String name = catalog.get().franchise(franchise).map(Franchise::name).orElse(franchise);
    return new Channel(
        URI.create("tag:newsreel.dev,2026:franchise/" + franchise),
        name + " news",
        "Every story about " + name + ", once, from any outlet",
        address.of("#/" + franchise),
        self,
        hub,
        next,
        entries.stream()
            .map(entry -> Instant.ofEpochMilli(entry.time()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        entries.stream().map(Entry::item).toList());
  }
}
