package dev.newsreel.runtime.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an API key may do. {@link #ADMIN} holds every other. */
public enum Scope {
  /** Read news, streams and feeds where reading is closed. */
  @JsonProperty("read")
  READ,
  /** Push and retract articles. */
  @JsonProperty("push")
  PUSH,
  /** Read and change sources. */
  @JsonProperty("sources")
  SOURCES,
  /** Read and change the catalog, corrections and retags. */
  @JsonProperty("catalog")
  CATALOG,
  /** Read and change subscriptions. */
  @JsonProperty("subscriptions")
  SUBSCRIPTIONS,
  /** Ask what would be read or tagged; a fetching preview is a proxy. */
  @JsonProperty("preview")
  PREVIEW,
  /** Read and replay dead letters. */
  @JsonProperty("operate")
  OPERATE,
  /** Everything. */
  @JsonProperty("admin")
  ADMIN;

  /** The word in commands and JSON, such as {@code sources}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope of a word.
   *
   * @throws IllegalArgumentException with the words that there are
   */
  public static Scope of(String word) {
    for (Scope scope : values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException(
        "a scope must be one of read, push, sources, catalog, subscriptions, preview, operate, admin but is: "
            + word);
  }
}
