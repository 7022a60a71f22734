package dev.newsreel.events;

import java.util.List;

/** The claim that an article is this kind of news about a show. */
public record KindTag(Kind kind, Certainty certainty, List<Evidence> evidence) {

  /** Absent evidence is empty evidence. */
  public KindTag {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
