package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where in an article a text stands. */
public enum Zone {
  /** The headline. */
  @JsonProperty("title")
  TITLE,
  /** The standfirst, or what the feed gives as a summary. */
  @JsonProperty("summary")
  SUMMARY,
  /** The first paragraph of the body. */
  @JsonProperty("lead")
  LEAD,
  @JsonProperty("heading")
  HEADING,
  /** A paragraph, quotations included. */
  @JsonProperty("body")
  BODY,
  @JsonProperty("list-item")
  LIST_ITEM,
  @JsonProperty("caption")
  CAPTION,
  /** One line of a box of facts on the page, written {@code Label: value}. */
  @JsonProperty("infobox")
  INFOBOX,
  /** The outlet's section, such as TV. */
  @JsonProperty("section")
  SECTION,
  /** One keyword of the outlet. */
  @JsonProperty("keyword")
  KEYWORD,
  /** One fact of the page's metadata (JSON-LD), written {@code Label: value}. */
  @JsonProperty("fact")
  FACT;

  /** The word on the wire and in queries, such as {@code fact}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
