package dev.newsreel.ingest.push;

import java.util.List;

/**
 * What a push is answered with: everything not rejected is safe on Kafka.
 *
 * @param results one for each item, in the order of the push
 */
public record PushAnswer(List<PushResult> results) {

  /** Copies the results. */
  public PushAnswer {
    results = List.copyOf(results);
  }
}
