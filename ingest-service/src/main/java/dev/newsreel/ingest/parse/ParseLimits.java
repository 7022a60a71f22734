package dev.newsreel.ingest.parse;

/**
 * How much of one document is read. What is beyond is left out and reported, so that no document is
 * a weapon.
 */
final class ParseLimits {

  /** Bytes of a document. */
  static final int BYTES = 16 << 20;

  /** Elements inside each other. */
  static final int DEPTH = 256;

  /** Entries of a feed. */
  static final int ENTRIES = 10_000;

  /** Characters of one text. */
  static final int TEXT = 1 << 20;

  /** Authors, categories, enclosures or hubs of one entry or feed. */
  static final int LIST = 256;

  private ParseLimits() {}
}
