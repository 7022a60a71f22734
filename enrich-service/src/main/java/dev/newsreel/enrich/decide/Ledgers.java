package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleId;

/** Where ledgers are kept. Each method is one atomic operation on one article. */
interface Ledgers {

  /** The ledger of an article, {@link Ledger#NONE} when it has none. */
  Ledger find(ArticleId id);

  /**
   * Writes the ledger if nobody wrote since.
   *
   * @param next its {@code turn} is one more than the turn that was read
   * @return {@code false} when somebody was faster; nothing is written then
   */
  boolean write(ArticleId id, Ledger next);
}
