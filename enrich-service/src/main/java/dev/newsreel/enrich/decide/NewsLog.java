package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleId;

/** The end of the news log. */
@FunctionalInterface
interface NewsLog {

  /** Appends the reserved record and returns when all replicas have it. */
  void append(ArticleId key, Reservation record);
}
