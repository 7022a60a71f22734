package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.decide.Outcome;
import dev.newsreel.events.Article;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides about the newest revision of an article: one that arrived since it was read was decided
 * without knowing of the correction, and makes the older one stale.
 */
final class NewestRevision {

  private static final int ATTEMPTS = 3;

  private NewestRevision() {}

  /**
   * What came of the decision.
   *
   * @param newest the article as the topic has it now
   */
  static Outcome decide(
      Article article, Supplier<Optional<Article>> newest, Function<Article, Outcome> decision) {
    var outcome = decision.apply(article);
    for (int attempt = 1; outcome == Outcome.STALE && attempt < ATTEMPTS; attempt++) {
      outcome = newest.get().map(decision).orElse(Outcome.STALE);
    }
    return outcome;
  }
}
