package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.Reservation.Reserved;
import dev.newsreel.ingest.dedup.Reservation.Unchanged;
import dev.newsreel.ingest.dedup.Reservation.Unsent;
import dev.newsreel.ingest.dedup.Reservation.Withdrawn;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.publish.ArticlePublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Reserve, send, done: publishes each changed content of an article under the next revision, once.
 * Whatever dies in between is finished by {@link #finish}. Thread-safe.
 */
public final class Publication {

  /** How long another replica is given to finish what it reserved a moment ago. */
  private static final Duration COURTESY = Duration.ofSeconds(1);

  private static final int COURTESIES = 5;

  private final SeenArticles seen;
  private final ArticlePublisher publisher;
  private final IngestMeters meters;
  private final InstantSource clock;
  // Two threads of one replica never work on one article at the same time.
  private final Lock[] stripes =
      IntStream.range(0, 1024).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  /** Neither is closed by this. */
  public Publication(
      SeenArticles seen, ArticlePublisher publisher, IngestMeters meters, InstantSource clock) {
    this.seen = seen;
    this.publisher = publisher;
    this.meters = meters;
    this.clock = clock;
  }

  /** What became of a content. */
  public sealed interface Result {
    /** Published, and acknowledged; {@code revision} is 1 for a new article. */
    record Published(ArticleId id, int revision) implements Result {}

    /** Published before, with this very content. */
    record Known(ArticleId id, int revision) implements Result {}

    /** The article was taken down before; nothing was published. */
    record Refused(ArticleId id) implements Result {}
  }

  /**
   * Returns when the broker has the content or had it already.
   *
   * @param draft with its content hash
   */
  public Result publish(Article draft) {
    Lock stripe = stripe(draft.id());
    stripe.lock();
    try {
      return publishAlone(draft);
    } finally {
      stripe.unlock();
    }
  }

  /**
   * Sends again what was reserved under an id and is not known to be sent; settles the story of
   * what was sent.
   */
  public void finish(ArticleId id) {
    Lock stripe = stripe(id);
    stripe.lock();
    try {
      seen.unsent(id).ifPresentOrElse(this::send, () -> settle(id));
    } finally {
      stripe.unlock();
    }
  }

  private void settle(ArticleId id) {
    seen.settle(id)
        .ifPresentOrElse(
            merged -> {
              send(merged);
              meters.merged();
            },
            () -> seen.forget(id));
  }

  private Result publishAlone(Article draft) {
    for (int courtesy = 0; ; ) {
      switch (seen.reserve(draft)) {
        case Reserved(var article) -> {
          send(article);
          return new Result.Published(article.id(), article.revision());
        }
        case Unchanged(var revision) -> {
          meters.notPublished("known");
          return new Result.Known(draft.id(), revision);
        }
        case Withdrawn _ -> {
          meters.notPublished("withdrawn");
          return new Result.Refused(draft.id());
        }
        case Unsent(var article, var isOurs) -> {
          if (isOurs || courtesy++ == COURTESIES) {
            send(article);
          } else {
            pause();
          }
        }
      }
    }
  }

  private void send(Article article) {
    publisher.publish(article);
    meters.acknowledged(article, clock.instant());
    seen.done(article.id(), article.revision());
  }

  private Lock stripe(ArticleId id) {
    return stripes[Math.floorMod(id.value().hashCode(), stripes.length)];
  }

  private static void pause() {
    try {
      Thread.sleep(COURTESY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
