package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of news an article is about one show. */
public enum Kind {
  @JsonProperty("renewal")
  RENEWAL,
  @JsonProperty("cancellation")
  CANCELLATION,
  @JsonProperty("final-season")
  FINAL_SEASON,
  @JsonProperty("release-date")
  RELEASE_DATE,
  @JsonProperty("trailer")
  TRAILER,
  @JsonProperty("first-look")
  FIRST_LOOK,
  @JsonProperty("casting")
  CASTING,
  @JsonProperty("production")
  PRODUCTION,
  @JsonProperty("development")
  DEVELOPMENT,
  @JsonProperty("review")
  REVIEW,
  @JsonProperty("recap")
  RECAP,
  @JsonProperty("interview")
  INTERVIEW,
  @JsonProperty("feature")
  FEATURE,
  @JsonProperty("recommendation")
  RECOMMENDATION,
  @JsonProperty("ratings")
  RATINGS,
  @JsonProperty("awards")
  AWARDS,
  @JsonProperty("availability")
  AVAILABILITY,
  @JsonProperty("other")
  OTHER;

  /** The word on the wire and in queries, such as {@code other}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
