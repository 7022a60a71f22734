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
    LATER_SEASON_UNDATED,
    COMING_DATE,
    COMING_DATE_ABOUT_SHOW,
    PERSON,
    NETWORK,
    NO_NETWORK,
    SPEAKER,
    SPEAKER_IS_SUBJECT,
    SHORT_SENTENCE
  }

  private static final List<Rule> ALL =
      List.of(
          new Rule(Cue.RENEWAL, Kind.RENEWAL, 1.5, Needs.NOTHING, false),
          new Rule(Cue.GRANT, Kind.RENEWAL, 1.5, Needs.LATER_SEASON, false),
          new Rule(Cue.BACK_WITH, Kind.RENEWAL, 1.0, Needs.LATER_SEASON_UNDATED, false),
          new Rule(Cue.CANCELLATION, Kind.CANCELLATION, 1.8, Needs.NOTHING, false),
          new Rule(Cue.ABSENCE, Kind.CANCELLATION, 1.5, Needs.NO_NETWORK, false),
          rule(Cue.FINAL, Kind.FINAL_SEASON, 1.2),
          new Rule(Cue.RELEASE, Kind.RELEASE_DATE, 1.0, Needs.COMING_DATE, false),
          new Rule(Cue.SHOWING, Kind.RELEASE_DATE, 0.9, Needs.COMING_DATE_ABOUT_SHOW, false),
          new Rule(Cue.DATED, Kind.RELEASE_DATE, 1.2, Needs.NOTHING, false),
          rule(Cue.TRAILER, Kind.TRAILER, 1.4),
          rule(Cue.FIRST_LOOK, Kind.FIRST_LOOK, 1.8),
          rule(Cue.CASTING, Kind.CASTING, 1.0),
          new Rule(Cue.JOINING, Kind.CASTING, 0.8, Needs.PERSON, true),
          rule(Cue.EXIT, Kind.CASTING, 0.8),
          rule(Cue.PRODUCTION, Kind.PRODUCTION, 1.0),
          rule(Cue.FILMED, Kind.PRODUCTION, 0.5),
          rule(Cue.DEVELOPMENT, Kind.DEVELOPMENT, 1.0),
          rule(Cue.REVIEW, Kind.REVIEW, 1.0),
          rule(Cue.VERDICT, Kind.REVIEW, 2.5),
          new Rule(Cue.STARS, Kind.REVIEW, 2.5, Needs.SHORT_SENTENCE, true),
          rule(Cue.RECAP, Kind.RECAP, 0.8),
          rule(Cue.INTERVIEW, Kind.INTERVIEW, 1.0),
          new Rule(Cue.SPEECH, Kind.INTERVIEW, 0.3, Needs.SPEAKER, true),
          new Rule(Cue.SPEECH, Kind.INTERVIEW, 0.5, Needs.SPEAKER_IS_SUBJECT, true),
          rule(Cue.RECOMMENDATION, Kind.RECOMMENDATION, 1.0),
          rule(Cue.FEATURE, Kind.FEATURE, 1.0),
          rule(Cue.RATINGS, Kind.RATINGS, 1.0),
          rule(Cue.AWARDS, Kind.AWARDS, 1.0),
          rule(Cue.AVAILABILITY, Kind.AVAILABILITY, 1.0),
          new Rule(Cue.MOVING, Kind.AVAILABILITY, 1.0, Needs.NETWORK, true),
          rule(Cue.RUMOR, Kind.OTHER, 0.8),
          rule(Cue.EVENT, Kind.OTHER, 0.8),
          rule(Cue.EVENT_WORD, Kind.OTHER, 0.4));

  private static final List<List<Rule>> BY_CUE =
      List.of(Cue.values()).stream()
          .map(cue -> ALL.stream().filter(rule -> rule.cue == cue).toList())
          .toList();

  /** The rules of the cue whose bit has this number. */
  static List<Rule> of(int bit) {
    return BY_CUE.get(bit);
  }

  /** The bits of all cues that have a rule. */
  static long bits() {
    return ALL.stream().mapToLong(rule -> rule.cue.bit()).reduce(0, (a, b) -> a | b);
  }

  private static Rule rule(Cue cue, Kind kind, double weight) {
    return new Rule(cue, kind, weight, Needs.NOTHING, true);
  }
}
