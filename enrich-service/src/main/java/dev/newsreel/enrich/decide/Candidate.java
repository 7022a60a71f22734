package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.Cause;
import dev.newsreel.events.NewsItem;

/** What would be decided about an article now. */
record Candidate(
    ArticleExcerpt article, Findings found, CatalogVersion catalog, Occasion occasion) {

  /** Whether the log should hear of it, given what it heard before. */
  Outcome against(Ledger ledger) {
    Ledger.Known known = ledger.known();
    if (known != null && article.revision() < known.revision()) {
      return Outcome.STALE;
    }
    if (!found.isInStream() && !ledger.inStream() && !takesBack(known)) {
      return Outcome.UNTAGGED;
    }
    return DecisionDigest.of(item(ledger)).equals(ledger.digest())
        ? Outcome.UNCHANGED
        : Outcome.EMITTED;
  }

  /** An article that left the streams by itself is still in the log, with its excerpt. */
  private boolean takesBack(Ledger.@org.jspecify.annotations.Nullable Known known) {
    return article.retracted() && known != null && !known.retracted();
  }

  NewsItem item(Ledger ledger) {
    return new NewsItem(
        article,
        null,
        cause(ledger),
        ledger.decision() + 1,
        ledger.previous(),
        found.franchises(),
        found.shows(),
        found.people(),
        found.networks(),
        found.dates(),
        found.spoiler(),
        catalog);
  }

  private Cause cause(Ledger ledger) {
    if (article.retracted()) {
      return Cause.RETRACTION;
    }
    return switch (occasion) {
      case CORRECTION -> Cause.CORRECTION;
      case RETAG -> Cause.RETAG;
      case ARRIVAL -> onArrival(ledger.known());
    };
  }

  private Cause onArrival(Ledger.@org.jspecify.annotations.Nullable Known known) {
    if (known == null) {
      return Cause.NEW;
    }
    if (known.revision() == article.revision()) {
      return Cause.RETAG;
    }
    // Another revision with the same content says only that a story is an earlier copy's.
    return known.contentHash().equals(article.contentHash()) ? Cause.STORY : Cause.REVISION;
  }
}
