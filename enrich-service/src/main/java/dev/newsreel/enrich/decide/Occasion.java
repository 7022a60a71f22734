package dev.newsreel.enrich.decide;

/** Why an article is decided now. */
public enum Occasion {
  /** It arrived from the topic. */
  ARRIVAL,
  /** The catalog changed, and history is gone through again. */
  RETAG,
  /** A person decided otherwise. */
  CORRECTION
}
