package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a news item was written. */
public enum Cause {
  /** First decision about this article. */
  @JsonProperty("new")
  NEW,
  /** The article's text changed. */
  @JsonProperty("revision")
  REVISION,
  /** The catalog changed. */
  @JsonProperty("retag")
  RETAG,
  /** A person decided otherwise. */
  @JsonProperty("correction")
  CORRECTION,
  /** The article was taken down. */
  @JsonProperty("retraction")
  RETRACTION,
  /** Two stories were merged. */
  @JsonProperty("story")
  STORY;

  /** The word on the wire and in queries, such as {@code story}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
