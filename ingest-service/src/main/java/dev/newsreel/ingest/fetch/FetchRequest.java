package dev.newsreel.ingest.fetch;

import java.net.URI;

/**
 * What to fetch.
 *
 * @param validators sent as they are; {@link Validators#NONE} asks for the whole document
 * @param accept the Accept header
 */
public record FetchRequest(URI url, Validators validators, String accept) {

  private static final String FEED =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";
  private static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.1";

  /** A feed or a sitemap. */
  public static FetchRequest feed(URI url, Validators validators) {
    return new FetchRequest(url, validators, FEED);
  }

  /** An article page or a listing page. */
  public static FetchRequest page(URI url) {
    return new FetchRequest(url, Validators.NONE, PAGE);
  }
}
