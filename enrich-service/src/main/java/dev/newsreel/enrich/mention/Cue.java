package dev.newsreel.enrich.mention;

import java.util.List;

/**
 * What a word says about the news it stands in. Cue words are found in the same pass as titles and
 * names; what they mean together is decided clause by clause. The words are in {@code cues.txt}.
 */
public enum Cue {
  /** Speaks of television or film at all. */
  TV,
  /** Names a kind of work right before its title, as in "the thriller Lioness". */
  DESCRIPTOR,
  /** Counts a stretch of a series. */
  SEASON_WORD,
  /** A series goes on. */
  RENEWAL,
  /** Grants something; of a season it is a renewal. */
  GRANT,
  /** So many more of them: of a season that is granted, a renewal. */
  MORE,
  /** Comes back with a later season: a renewal where no date is said. */
  BACK_WITH,
  /** A series is taken off. */
  CANCELLATION,
  /** Of a show, that it ends; of a network or a person, only that they leave. */
  ABSENCE,
  /** It is the last one. */
  FINAL,
  /** Says when something is shown. */
  RELEASE,
  /** Of a show with a date, that it is shown then; of other things nothing. */
  SHOWING,
  /** Says that a date was given. */
  DATED,
  /** Moving pictures before the series. */
  TRAILER,
  /** Pictures before the series. */
  FIRST_LOOK,
  /** A part is given. */
  CASTING,
  /** Of a person, that he or she is cast; of other things nothing. */
  JOINING,
  /** A player leaves: news of the cast. */
  EXIT,
  /** It is being made. */
  PRODUCTION,
  /** Was made somewhere, in passing. */
  FILMED,
  /** It is to be made. */
  DEVELOPMENT,
  /** Says itself that it judges. */
  REVIEW,
  /** A mark out of so many. */
  VERDICT,
  /** A mark when it is a sentence of its own. */
  STARS,
  /** The voice of a critic. */
  OPINION,
  /** Tells an episode again. */
  RECAP,
  /** A talk with somebody. */
  INTERVIEW,
  /** Somebody says something. */
  SPEECH,
  /** Says what to watch. */
  RECOMMENDATION,
  /** An essay, a list or a look back. */
  FEATURE,
  /** How many watched. */
  RATINGS,
  /** Prizes. */
  AWARDS,
  /** Where it can be seen. */
  AVAILABILITY,
  /** Of a service, that a show comes or goes. */
  MOVING,
  /** News that is none of the other kinds. */
  EVENT,
  /** The same in a weaker way. */
  EVENT_WORD,
  /** Talk about a fate that is no fate yet. */
  RUMOR,
  /** It is on now. */
  CURRENT,
  /** Takes part of the certainty away. */
  HEDGE,
  /** Somebody else said it. */
  REPORTED,
  /** Denies what follows. */
  NEGATION,
  /** Makes what follows a thing of the past. */
  PAST,
  /** A person's other work follows or stands before. */
  CREDIT,
  /** May begin a date; numbers may too. */
  DATE_WORD,
  /** Counts in order; figures such as 2nd do too. */
  ORDINAL,
  /** Says that the plot is given away. */
  SPOILER,
  /** Says that it is not. */
  SPOILER_FREE;

  /** The forms that are this cue, English. */
  public List<String> phrases() {
    return CueForms.of(this);
  }

  /** A bit of its own; means nothing outside of this process. */
  @SuppressWarnings("EnumOrdinal")
  public long bit() {
    return 1L << ordinal();
  }
}
