package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.Article;

/** Says what an article is about, by one catalog. Safe for use by many threads. */
@FunctionalInterface
interface ArticleTagger {

  /** What was found in the article. */
  Tags tag(Article article);
}
