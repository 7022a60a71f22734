package dev.newsreel.enrich.kind;

import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;
import java.util.List;

/**
 * A kind of news found for one show.
 *
 * @param score in [0,1]
 * @param signs strongest first; their shares of the score are their weights
 */
public record KindFinding(Kind kind, Certainty certainty, double score, List<Sign> signs) {

  /** Copies the list. */
  public KindFinding {
    signs = List.copyOf(signs);
  }
}
