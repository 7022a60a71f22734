package dev.newsreel.ingest.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a source is. No state is the end of it: every one is asked again, only more seldom. */
public enum Health {
  /** Never asked. */
  @JsonProperty("new")
  NEW,
  /** Answered the last time. */
  @JsonProperty("healthy")
  HEALTHY,
  /** Failed lately. */
  @JsonProperty("degraded")
  DEGRADED,
  /** Asked us to wait. */
  @JsonProperty("throttled")
  THROTTLED,
  /** Answers, but has been sending us elsewhere for good. */
  @JsonProperty("moved")
  MOVED,
  /** Says that it does not want robots, or not us. */
  @JsonProperty("blocked")
  BLOCKED,
  /** Failed for a week and more: asked once a day. */
  @JsonProperty("quarantined")
  QUARANTINED,
  /** Said more than once, over days, that it is gone for good: asked once a week. */
  @JsonProperty("gone")
  GONE
}
