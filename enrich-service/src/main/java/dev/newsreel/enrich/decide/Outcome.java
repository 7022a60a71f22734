package dev.newsreel.enrich.decide;

/** What came of deciding an article. */
public enum Outcome {
  /** A record went to the log. */
  EMITTED,
  /** The log already says the same. */
  UNCHANGED,
  /** The article appears in no stream and appeared in none before. */
  UNTAGGED,
  /** The log already says something of a later revision. */
  STALE
}
