package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.Reservation;
import dev.newsreel.ingest.dedup.Seen;
import dev.newsreel.ingest.dedup.SeenArticles;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The memory of published articles, in memory. */
public final class FakeSeen implements SeenArticles {

  private final Map<ArticleId, Article> last = new HashMap<>();
  private final Set<ArticleId> unsent = new HashSet<>();
  private final Map<ArticleId, Instant> missing = new HashMap<>();
  private final Set<ArticleId> returning = new HashSet<>();

  @Override
  public Reservation reserve(Article draft) {
    Article known = last.get(draft.id());
    if (known != null && unsent.contains(draft.id())) {
      return new Reservation.Unsent(known, true);
    }
    if (known != null
        && known.retracted()
        && !(returning.contains(draft.id()) && !draft.retracted())) {
      return new Reservation.Withdrawn(known.revision());
    }
    if (known != null && known.contentHash().equals(draft.contentHash())) {
      return new Reservation.Unchanged(known.revision());
    }
    Article article = Articles.revision(draft, known == null ? 1 : known.revision() + 1);
    last.put(article.id(), article);
    unsent.add(article.id());
    return new Reservation.Reserved(article);
  }

  @Override
  public void done(ArticleId id, int revision) {
    unsent.remove(id);
  }

  @Override
  public Optional<Article> settle(ArticleId id) {
    return Optional.empty();
  }

  @Override
  public boolean missed(ArticleId id, Instant now, Duration proof) {
    Instant since = missing.putIfAbsent(id, now);
    return since != null && !since.plus(proof).isAfter(now);
  }

  @Override
  public void present(ArticleId id) {
    missing.remove(id);
  }

  @Override
  public void mayReturn(ArticleId id, boolean may) {
    if (may) {
      returning.add(id);
    } else {
      returning.remove(id);
    }
  }

  @Override
  public void forget(ArticleId id) {}

  @Override
  public Optional<Article> unsent(ArticleId id) {
    return Optional.ofNullable(last.get(id)).filter(article -> unsent.contains(id));
  }

  @Override
  public List<ArticleId> unfinished() {
    return List.copyOf(unsent);
  }

  @Override
  public Optional<Seen> find(ArticleId id) {
    return Optional.ofNullable(last.get(id))
        .map(a -> new Seen(a.revision(), a.url(), a.source(), null, a.backfill(), a.retracted()));
  }

  @Override
  public void buryLater(ArticleId id, Instant when) {}

  @Override
  public List<ArticleId> toBury() {
    return List.of();
  }

  @Override
  public void buried(ArticleId id) {}
}
