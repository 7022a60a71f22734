package dev.newsreel.ingest.push;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** How much each publisher may still send: a bucket that fills evenly. Thread-safe. */
final class Quotas {

  private record Bucket(double left, Instant at) {}

  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final int perMinute;
  private final InstantSource clock;

  Quotas(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /**
   * Takes a number of articles out of the publisher's bucket.
   *
   * @throws ProblemException with the time to wait when there are not so many left
   */
  void take(String publisher, int articles) {
    Instant now = clock.instant();
    buckets.compute(
        publisher,
        (_, bucket) -> {
          double left = bucket == null ? perMinute : filled(bucket, now);
          if (left < articles) {
            throw tooMany(articles - left);
          }
          return new Bucket(left - articles, now);
        });
  }

  private double filled(Bucket bucket, Instant now) {
    double minutes = Duration.between(bucket.at(), now).toMillis() / 60_000.0;
    return Math.min(perMinute, bucket.left() + Math.max(0, minutes) * perMinute);
  }

  private ProblemException tooMany(double missing) {
    Duration wait = Duration.ofSeconds((long) Math.ceil(missing * 60 / perMinute));
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        "a publisher may push "
            + perMinute
            + " articles a minute; try again in "
            + wait.toSeconds()
            + " s",
        wait);
  }
}
