package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the signs of kinds, sentence by sentence, for the shows that their clauses are about.
 */
final class SignReader {

  private static final long RULED = Rule.bits();

  /** What is asked is not said. */
  private static final double ASKED = 0.15;

  /** The most that the place gives to a word that says little. */
  private static final double WEAK = 1.5;

  private static final double TODAY = 0.6;
  private static final double EVENT = 0.4;

  private static final Set<Kind> FATE =
      EnumSet.of(Kind.RENEWAL, Kind.CANCELLATION, Kind.FINAL_SEASON);

  private final Reading reading;
  private final Scan scan;
  private final Attribution attribution;
  private final Modality modality;
  private final Needs needs;
  private final Opinions opinions;
  private final boolean isCurrent;
  private final Map<String, List<Sign>> signs = new HashMap<>();

  /**
   * @param isCurrent whether the show is on about now, so that opinions make a review
   */
  SignReader(Reading reading, Attribution attribution, Needs needs, boolean isCurrent) {
    this.isCurrent = isCurrent;
    this.reading = reading;
    scan = reading.scan();
    this.attribution = attribution;
    modality = new Modality(reading, needs.today());
    this.needs = needs;
    opinions = new Opinions(reading);
  }

  List<Sign> of(String show) {
    return signs.getOrDefault(show, List.of());
  }

  void read(Sentence sentence) {
    for (int token = sentence.from(); token < sentence.to(); token++) {
      for (long bits = reading.cues(token) & RULED; bits != 0; bits &= bits - 1) {
        for (Rule rule : Rule.of(Long.numberOfTrailingZeros(bits))) {
          apply(rule, token, sentence);
        }
      }
      double opinion = opinions.at(token);
      if (opinion > 0) {
        opinion(token, opinion);
      }
    }
  }

  private void apply(Rule rule, int token, Sentence sentence) {
    double zone = isWeak(rule) ? Math.min(WEAK, zone(token)) : zone(token);
    if (rule.kind() == Kind.CANCELLATION && modality.isNotYet(token, sentence.to())) {
      return;
    }
    if (zone == 0 || attribution.isTitle(token) || !needs.areMet(rule.needs(), token, sentence)) {
      return;
    }
    var certainty = modality.certainty(token, sentence.from(), sentence.to());
    double weight =
        zone
            * rule.weight()
            * modality.factor(rule, token, sentence, certainty)
            * today(rule, token, sentence)
            * event(rule, sentence)
            * (sentence.isQuestion() && FATE.contains(rule.kind()) ? ASKED : 1);
    if (weight > 0) {
      add(rule.kind(), weight, certainty, token, owners(rule, token, sentence));
    } else if (rule.cue() == Cue.RENEWAL && modality.isRefused(token, sentence)) {
      add(Kind.CANCELLATION, zone * rule.weight(), certainty, token, attribution.of(token));
    }
  }

  /** Words that a headline may have for any reason. */
  private static boolean isWeak(Rule rule) {
    return switch (rule.kind()) {
      case RECAP, FEATURE -> true;
      case OTHER -> rule.cue() != Cue.EVENT;
      default -> false;
    };
  }

  private void opinion(int token, double weight) {
    if (!attribution.isTitle(token)) {
      add(
          isCurrent ? Kind.REVIEW : Kind.FEATURE,
          Math.min(WEAK, zone(token)) * weight,
          Certainty.CONFIRMED,
          token,
          attribution.of(token));
    }
  }

  /**
   * A mark at the end is for the show the article is about, whatever was named last; a fate of
   * nobody by name, in an article about several, is nobody's.
   */
  private Set<String> owners(Rule rule, int token, Sentence sentence) {
    boolean isMark = rule.cue() == Cue.VERDICT || rule.cue() == Cue.STARS;
    if (isMark) {
      return attribution.main();
    }
    var shows = attribution.of(token);
    boolean isNobodys =
        FATE.contains(rule.kind())
            && shows.size() > 1
            && !attribution.names(token)
            && !hasBoth(sentence);
    return isNobodys ? Set.of() : shows;
  }

  /** A day in a headline about an exhibition or a crossover is its day. */
  private double event(Rule rule, Sentence sentence) {
    boolean isOfEvent =
        rule.kind() == Kind.RELEASE_DATE
            && reading.zone(sentence.from()) == Zone.TITLE
            && reading.hasAny(sentence.from(), sentence.to(), Cue.EVENT);
    return isOfEvent ? EVENT : 1;
  }

  private boolean hasBoth(Sentence sentence) {
    for (int token = sentence.from(); token < sentence.to(); token++) {
      if (scan.isOne(token, "both", "all", "each", "every")) {
        return true;
      }
    }
    return false;
  }

  /** That a show is on today is said by the way in all sorts of articles. */
  private double today(Rule rule, int token, Sentence sentence) {
    return rule.kind() == Kind.RELEASE_DATE && needs.isToday(token, sentence) ? TODAY : 1;
  }

  private void add(Kind kind, double weight, Certainty certainty, int token, Set<String> shows) {
    if (weight <= 0) {
      return;
    }
    var sign =
        new Sign(
            kind,
            weight,
            certainty,
            reading.sentence(token),
            scan.textOf(token),
            scan.start(token),
            scan.end(token));
    shows.forEach(show -> signs.computeIfAbsent(show, _ -> new ArrayList<>()).add(sign));
  }

  private double zone(int token) {
    return switch (reading.zone(token)) {
      case TITLE -> 3;
      case SUMMARY -> 2;
      case LEAD -> 1.5;
      case HEADING, KEYWORD -> 1;
      case BODY, LIST_ITEM -> scan.textOf(token) <= 3 ? 0.8 : 0.5;
      case CAPTION -> 0.3;
      case INFOBOX, SECTION, FACT -> 0;
    };
  }
}
