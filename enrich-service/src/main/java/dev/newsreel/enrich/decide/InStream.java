package dev.newsreel.enrich.decide;

import dev.newsreel.events.NewsItem;

/** Whether a news item appears in any stream. */
final class InStream {

  private InStream() {}

  static boolean of(NewsItem item) {
    return item.franchises().stream().anyMatch(tag -> tag.role().isInStream())
        || item.shows().stream().anyMatch(tag -> tag.role().isInStream());
  }
}
