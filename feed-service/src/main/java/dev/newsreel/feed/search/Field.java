package dev.newsreel.feed.search;

/** What can be searched by name. */
enum Field {
  /** Everything: title, excerpt, people, franchises, shows, networks and outlet. */
  TEXT,
  /** The headline. */
  TITLE,
  /** Authors, cast and characters. */
  PERSON,
  /** The outlet's name. */
  OUTLET;

  /** The name in the index and in queries, such as {@code title}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
