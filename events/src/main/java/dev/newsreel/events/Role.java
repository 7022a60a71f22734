package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an article and a franchise or show have to do with each other. */
public enum Role {
  /** What the article is about. */
  @JsonProperty("primary")
  PRIMARY,
  /** Really discussed. */
  @JsonProperty("secondary")
  SECONDARY,
  /** One of many, each with substance. */
  @JsonProperty("listed")
  LISTED,
  /** Named by the way; recorded and not in the stream. */
  @JsonProperty("passing")
  PASSING,
  /** A person's other work; recorded and not in the stream. */
  @JsonProperty("credit")
  CREDIT;

  /** The word on the wire and in queries, such as {@code credit}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether articles with this role appear in the streams of the franchise or show. */
  public boolean isInStream() {
    return this == PRIMARY || this == SECONDARY || this == LISTED;
  }
}
