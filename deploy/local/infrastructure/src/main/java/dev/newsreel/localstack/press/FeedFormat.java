package dev.newsreel.localstack.press;

import java.time.Instant;
import java.util.List;

/** The formats in which the press tells what is new. */
public enum FeedFormat {
  RSS("/feed.rss", "application/rss+xml"),
  ATOM("/feed.atom", "application/atom+xml"),
  JSON_FEED("/feed.json", "application/feed+json"),
  RDF("/feed.rdf", "application/rdf+xml"),
  NEWS_SITEMAP("/news-sitemap.xml", "application/xml");

  private final String path;
  private final String mediaType;

  FeedFormat(String path, String mediaType) {
    this.path = path;
    this.mediaType = mediaType;
  }

  /** Where a {@link PublishingHouse} has it. */
  public String path() {
    return path;
  }

  /**
   * The feed with these stories.
   *
   * @param stories newest first
   */
  public Page render(Outlet outlet, List<Story> stories) {
    var modified =
        stories.stream().map(Story::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    return new Page(mediaType + "; charset=utf-8", body(outlet, stories), modified);
  }

  private String body(Outlet outlet, List<Story> stories) {
    return switch (this) {
      case RSS -> XmlFeeds.rss(outlet, stories);
      case ATOM -> XmlFeeds.atom(outlet, stories);
      case JSON_FEED -> JsonFeed.render(outlet, stories);
      case RDF -> XmlFeeds.rdf(outlet, stories);
      case NEWS_SITEMAP -> XmlFeeds.newsSitemap(outlet, stories);
    };
  }
}
