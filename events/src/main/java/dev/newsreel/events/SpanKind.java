package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the page's markup says of a stretch of text. */
public enum SpanKind {
  @JsonProperty("em")
  EM,
  @JsonProperty("strong")
  STRONG,
  @JsonProperty("cite")
  CITE,
  @JsonProperty("quote")
  QUOTE,
  @JsonProperty("link")
  LINK;

  /** The word on the wire and in queries, such as {@code link}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
