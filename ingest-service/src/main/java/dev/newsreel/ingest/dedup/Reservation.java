package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;

/** What the memory of published articles says to a new content. */
public sealed interface Reservation {

  /**
   * The revision is ours to send.
   *
   * @param article with its revision, its story and its first day as they will be published
   */
  record Reserved(Article article) implements Reservation {}

  /**
   * A revision before this one was reserved and nobody knows whether it was sent: it goes first.
   *
   * @param isOurs reserved by this process
   */
  record Unsent(Article article, boolean isOurs) implements Reservation {}

  /** This content is the one that was published last, under that revision. */
  record Unchanged(int revision) implements Reservation {}

  /** The article was taken down and stays down, or is down for now and the content has none. */
  record Withdrawn(int revision) implements Reservation {}
}
