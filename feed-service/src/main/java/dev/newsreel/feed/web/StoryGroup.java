package dev.newsreel.feed.web;

import dev.newsreel.feed.log.Entry;
import java.util.List;

/**
 * The articles that tell one story, the earliest first.
 *
 * @param outlets how many outlets tell it, those of articles left out among them
 */
record StoryGroup(String id, int outlets, List<Entry> articles) {

  private static final int MOST_ARTICLES = 50;

  StoryGroup {
    articles = List.copyOf(articles);
  }

  /** Of its articles that are wanted, at most 50. */
  static StoryGroup of(String id, List<Entry> articles) {
    return new StoryGroup(
        id,
        (int) articles.stream().map(Entry::source).distinct().count(),
        articles.subList(0, Math.min(articles.size(), MOST_ARTICLES)));
  }
}
