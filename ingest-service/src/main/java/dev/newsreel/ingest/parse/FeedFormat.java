package dev.newsreel.ingest.parse;

/** What a document turned out to be, judged by its content and not by its label. */
public enum FeedFormat {
  RSS_090("RSS 0.90"),
  RSS_091("RSS 0.91"),
  RSS_092("RSS 0.92"),
  RSS_093("RSS 0.93"),
  RSS_094("RSS 0.94"),
  RSS_10("RSS 1.0"),
  RSS_20("RSS 2.0"),
  RSS("RSS of no known version"),
  ATOM_03("Atom 0.3"),
  ATOM_10("Atom 1.0"),
  ATOM("Atom of no known version"),
  CDF("Channel Definition Format"),
  JSON_FEED_10("JSON Feed 1.0"),
  JSON_FEED_11("JSON Feed 1.1"),
  /** A web page where a feed was expected. */
  HTML("HTML"),
  EMPTY("empty"),
  UNKNOWN("unknown");

  private final String label;

  FeedFormat(String label) {
    this.label = label;
  }

  /** The format's usual name, for people. */
  public String label() {
    return label;
  }

  /** Whether this is a feed of some kind. */
  public boolean isFeed() {
    return compareTo(HTML) < 0;
  }

  /**
   * Whether text without a type is plain text by the format's rules, and so is never guessed at.
   */
  boolean isAtom() {
    return this == ATOM || this == ATOM_03 || this == ATOM_10;
  }
}
