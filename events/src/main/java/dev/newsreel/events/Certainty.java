package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the article itself is of what it says. */
public enum Certainty {
  @JsonProperty("confirmed")
  CONFIRMED,
  @JsonProperty("reported")
  REPORTED,
  @JsonProperty("speculative")
  SPECULATIVE;

  /** The word on the wire and in queries, such as {@code speculative}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
