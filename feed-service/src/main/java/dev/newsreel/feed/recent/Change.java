package dev.newsreel.feed.recent;

/** What a record of the log is to a reader with a filter. */
public enum Change {
  /** Matches now and did not before. */
  NEWS("news"),
  /** Matches now and did before. */
  UPDATE("update"),
  /** Matched before and does not now. */
  RETRACTION("retraction"),
  /** Does not concern the reader. */
  NOTHING("");

  private final String word;

  Change(String word) {
    this.word = word;
  }

  /** The SSE event's name. */
  public String word() {
    return word;
  }
}
