package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.events.Kind;
import java.util.List;

/**
 * What a cue word makes of a sentence.
 *
 * @param weight of one such word in a plain sentence
 * @param needs what must stand beside it
 * @param survivesDenial "no return date has been set" is still about a date
 */
record Rule(Cue cue, Kind kind, double weight, Needs needs, boolean survivesDenial) {

  enum Needs {
    NOTHING,
    LATER_SEASON,
    COMING_DATE,
    PERSON,
    NETWORK,
    NO_NETWORK
  }

  static final List<Rule> ALL =
      List.of(
          rule(Cue.RENEWAL, Kind.RENEWAL, 1.5),
          new Rule(Cue.GRANT, Kind.RENEWAL, 1.5, Needs.LATER_SEASON, false),
          new Rule(Cue.CANCELLATION, Kind.CANCELLATION, 1.8, Needs.NOTHING, false),
          new Rule(Cue.ABSENCE, Kind.CANCELLATION, 1.5, Needs.NO_NETWORK, false),
          rule(Cue.FINAL, Kind.FINAL_SEASON, 1.2),
          new Rule(Cue.RELEASE, Kind.RELEASE_DATE, 1.0, Needs.COMING_DATE, false),
          new Rule(Cue.DATED, Kind.RELEASE_DATE, 1.2, Needs.NOTHING, false),
          rule(Cue.TRAILER, Kind.TRAILER, 1.4),
          rule(Cue.FIRST_LOOK, Kind.FIRST_LOOK, 1.8),
          rule(Cue.CASTING, Kind.CASTING, 1.0),
          new Rule(Cue.JOINING, Kind.CASTING, 0.8, Needs.PERSON, true),
          rule(Cue.PRODUCTION, Kind.PRODUCTION, 1.0),
          rule(Cue.DEVELOPMENT, Kind.DEVELOPMENT, 1.0),
          rule(Cue.REVIEW, Kind.REVIEW, 1.0),
          rule(Cue.OPINION, Kind.REVIEW, 0.6),
          rule(Cue.RECAP, Kind.RECAP, 0.8),
          rule(Cue.INTERVIEW, Kind.INTERVIEW, 1.0),
          rule(Cue.RECOMMENDATION, Kind.RECOMMENDATION, 1.0),
          rule(Cue.RATINGS, Kind.RATINGS, 1.0),
          rule(Cue.AWARDS, Kind.AWARDS, 1.0),
          rule(Cue.AVAILABILITY, Kind.AVAILABILITY, 1.0),
          new Rule(Cue.MOVING, Kind.AVAILABILITY, 1.0, Needs.NETWORK, true),
          rule(Cue.EVENT, Kind.OTHER, 0.8));

  private static Rule rule(Cue cue, Kind kind, double weight) {
    return new Rule(cue, kind, weight, Needs.NOTHING, true);
  }
}
