package dev.newsreel.events.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How likely a surface form means something else. Decides what support a mention needs. */
public enum Ambiguity {
  /** C0: the string means nothing else, such as <i>WandaVision</i>. */
  @JsonProperty("unique")
  UNIQUE,
  /** C1: nearly always the work in title case, such as <i>Breaking Bad</i>. */
  @JsonProperty("strong")
  STRONG,
  /** C2: also a person, place, firm, game or book, such as <i>Bosch</i>. */
  @JsonProperty("homonym")
  HOMONYM,
  /** C3: a dictionary word or phrase, such as <i>The Boys</i>. */
  @JsonProperty("common")
  COMMON,
  /** C4: a function word, such as <i>You</i>. */
  @JsonProperty("function-word")
  FUNCTION_WORD,
  /** C5: upper case only, such as <i>SVU</i>. */
  @JsonProperty("acronym")
  ACRONYM,
  /**
   * C6: stands for the work only after its full form in the same article, such as <i>Legacy</i>.
   */
  @JsonProperty("derived")
  DERIVED
}
