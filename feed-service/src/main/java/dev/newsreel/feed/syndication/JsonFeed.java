package dev.newsreel.feed.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsreel.events.EventJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a channel as JSON Feed 1.1 (jsonfeed.org). */
public final class JsonFeed {

  /** What it is served as. */
  public static final String MEDIA_TYPE = "application/feed+json";

  private record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") URI home,
      @JsonProperty("feed_url") URI self,
      String description,
      @JsonProperty("next_url") @Nullable URI next,
      List<Hub> hubs,
      List<Item> items) {}

  private record Hub(String type, URI url) {}

  private record Person(String name) {}

  private record Item(
      String id,
      URI url,
      String title,
      @JsonProperty("content_text") String text,
      @Nullable URI image,
      @JsonProperty("date_published") Instant published,
      @JsonProperty("date_modified") Instant modified,
      List<Person> authors,
      List<String> tags,
      @Nullable String language) {}

  private JsonFeed() {}

  /** The document. */
  public static String write(Channel channel) {
    URI hub = channel.hub();
    var feed =
        new Feed(
            "https://jsonfeed.org/version/1.1",
            channel.title(),
            channel.home(),
            channel.self(),
            channel.description(),
            channel.next(),
            hub == null ? List.of() : List.of(new Hub("WebSub", hub)),
            channel.items().stream().map(Entry::new).map(JsonFeed::item).toList());
    return new String(EventJson.write(feed), StandardCharsets.UTF_8);
  }

  private static Item item(Entry entry) {
    return new Item(
        entry.id(),
        entry.link(),
        entry.title(),
        entry.excerpt(),
        entry.article().image(),
        entry.published(),
        entry.updated(),
        entry.authors().stream().map(Person::new).toList(),
        List.copyOf(entry.categories()),
        entry.article().language());
  }
}
