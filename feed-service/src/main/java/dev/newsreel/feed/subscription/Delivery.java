package dev.newsreel.feed.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to a subscriber, as the delivery log keeps it.
 *
 * @param number counts the subscription's requests, from 1
 * @param position of the story, of the last one where there were several
 * @param article of that story
 * @param event {@code news}, {@code update} or {@code retraction}
 * @param stories how many were in the request
 * @param attempt from 1, for the same story
 * @param millis how long it took
 * @param result {@code taken}, {@code unavailable}, {@code refused} or {@code gone}
 * @param status of HTTP; 0 when there was no answer
 * @param reason what went wrong, for people
 */
public record Delivery(
    long number,
    String position,
    String article,
    String event,
    int stories,
    int attempt,
    Instant at,
    long millis,
    String result,
    int status,
    @Nullable String reason) {

  static Delivery of(
      long number,
      java.util.List<Hit> hits,
      int attempt,
      Instant at,
      long millis,
      Outcome outcome) {
    Hit last = hits.getLast();
    return new Delivery(
        number,
        last.entry().position().toString(),
        last.entry().article().value(),
        last.change().word(),
        hits.size(),
        attempt,
        at,
        millis,
        outcome.word(),
        outcome.status(),
        outcome.why());
  }
}
