package dev.newsreel.feed.live;

/** How much of an item is in {@code data:}. */
public enum Fields {
  /** About 1 kB. */
  BRIEF,
  /** The whole item with its evidence. */
  FULL
}
