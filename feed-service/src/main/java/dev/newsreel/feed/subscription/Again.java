package dev.newsreel.feed.subscription;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.replay.Replay;
import dev.newsreel.feed.replay.Stretch;
import java.util.List;
import reactor.core.publisher.Mono;

/** Sends one story again because a person asked for it, whatever the cursor is. */
public final class Again {

  private final Replay replay;
  private final List<Sender> senders;

  Again(Replay replay, List<Sender> senders) {
    this.replay = replay;
    this.senders = List.copyOf(senders);
  }

  /** The outcome; empty when there is nothing at that position for the subscriber any more. */
  public Mono<Outcome> send(Subscription subscription, Position position) {
    return replay
        .after(Positions.before(position), 1)
        .flatMap(stretch -> Mono.justOrEmpty(found(stretch, position)))
        .map(entry -> new Hit(entry, subscription.wanted().filter().change(entry)))
        .filter(hit -> hit.change() != Change.NOTHING)
        .flatMap(hit -> sender(subscription).send(subscription, List.of(hit)));
  }

  private static java.util.Optional<Entry> found(Stretch stretch, Position position) {
    return switch (stretch) {
      case Stretch.Entries(var entries, var _) ->
          entries.stream().filter(entry -> entry.position().equals(position)).findFirst();
      case Stretch.Lost _, Stretch.Later _ -> java.util.Optional.empty();
    };
  }

  private Sender sender(Subscription subscription) {
    return senders.stream()
        .filter(one -> one.sends(subscription.target()))
        .findFirst()
        .orElseThrow();
  }
}
