package dev.newsreel.runtime.deadletter;

import java.util.List;

/**
 * The topics whose dead letters a service shows: the ones it reads.
 *
 * @param topics names without {@code .dlt}
 */
public record DeadLetterTopics(List<String> topics) {

  /** Copies the names. */
  public DeadLetterTopics {
    topics = List.copyOf(topics);
  }
}
