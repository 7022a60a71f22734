package dev.newsreel.ingest.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a source gives its articles. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Origin.Feed.class, name = "feed"),
  @JsonSubTypes.Type(value = Origin.NewsSitemap.class, name = "sitemap"),
  @JsonSubTypes.Type(value = Origin.Listing.class, name = "listing"),
  @JsonSubTypes.Type(value = Origin.Push.class, name = "push")
})
public sealed interface Origin {

  /** What is polled; {@code null} when nothing is. */
  @Nullable URI url();

  /** RSS, Atom or JSON Feed, polled, and pushed too where it names a WebSub hub. */
  record Feed(URI url) implements Origin {}

  /** A Google News sitemap, or an index of such. */
  record NewsSitemap(URI url) implements Origin {}

  /**
   * A page that lists articles.
   *
   * @param links CSS selector of the links to articles
   */
  record Listing(URI url, String links) implements Origin {}

  /** A publisher that sends its articles to us. */
  record Push() implements Origin {

    @Override
    public @Nullable URI url() {
      return null;
    }
  }
}
