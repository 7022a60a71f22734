package dev.newsreel.ingest.extract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reader of the text should know about the page it came from. */
public enum PageFlag {
  /** The page asks for consent to cookies and shows no article. */
  @JsonProperty("consent-wall")
  CONSENT_WALL,
  /** Only the beginning is there; the rest is for subscribers. */
  @JsonProperty("paywall-stub")
  PAYWALL_STUB,
  /** The page grows: a live blog. */
  @JsonProperty("live-blog")
  LIVE_BLOG,
  /** The article goes on at {@link ExtractedArticle#nextPage()}. */
  @JsonProperty("multi-page")
  MULTI_PAGE
}
