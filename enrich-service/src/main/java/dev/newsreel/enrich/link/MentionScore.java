package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import dev.newsreel.events.catalog.Ambiguity;
import java.util.Set;

/** What a mention is worth by itself: its form's class and what stands right around it. */
final class MentionScore {

  /** How far a cue may be, in tokens. */
  private static final int NEAR = 9;

  private static final Set<String> CALENDAR =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "March",
          "April",
          "May",
          "June",
          "August");

  private final Mention mention;
  private final Tally tally = new Tally();
  private final boolean isPlausible;
  private final boolean isSetApart;
  private final boolean opensText;

  MentionScore(
      Mention mention,
      Reading reading,
      Surroundings around,
      @org.jspecify.annotations.Nullable Work work) {
    this.mention = mention;
    isSetApart = around.typography().isSetApart(mention) || isStrong(mention, around);
    tally.add(
        mention.title().ambiguity().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + "-title",
        Support.PRIOR,
        prior(mention.title().ambiguity()),
        mention);
    typography(around, work);
    cues(reading, around);
    isPlausible = isPlausible(reading, around);
    opensText = around.typography().opensText(mention);
  }

  private static boolean isStrong(Mention mention, Surroundings around) {
    return around.typography().opensText(mention)
        && around.typography().isSpan(mention, SpanKind.STRONG);
  }

  static double prior(Ambiguity ambiguity) {
    return switch (ambiguity) {
      case UNIQUE -> 3.0;
      case STRONG -> 1.5;
      case HOMONYM -> -1.5;
      case COMMON -> -2.5;
      case FUNCTION_WORD -> -4.0;
      case ACRONYM -> -1.0;
      case DERIVED -> -2.0;
    };
  }

  private void typography(Surroundings around, @org.jspecify.annotations.Nullable Work work) {
    if (isSetApart) {
      tally.add("set apart as a title", Support.TYPOGRAPHY, 2.5, mention);
    }
    int year = around.typography().yearAfter(mention);
    if (year > 0 && work != null && fits(work, year)) {
      tally.add("its year in brackets", Support.TYPOGRAPHY, 2.0, mention);
    }
    if (around.typography().isLabel(mention)) {
      tally.add("label of a paragraph", Support.TYPOGRAPHY, 1.5, mention);
    }
    if (around.typography().isBeforeNetwork(mention)) {
      tally.add("network in brackets", Support.TYPOGRAPHY, 1.5, mention);
    }
    if (around.isTellingCapital(mention) && mention.title().needsCapital()) {
      tally.add("capital in running text", Support.TYPOGRAPHY, capital(), mention);
    }
    if (around.isTellingNumber(mention)) {
      tally.add("number that is no date", Support.TYPOGRAPHY, 1.2, mention);
    }
    if (around.isPartOfName(mention) || around.typography().isPartOfQuoted(mention)) {
      tally.add("part of a longer name", Support.NEGATIVE, -2.5, mention);
    }
    if (around.hasArticle(mention) && mention.title().needsCapital()) {
      tally.add("behind an article", Support.NEGATIVE, -0.7, mention);
    }
    if (around.isPlainWords(mention) && mention.title().ambiguity() == Ambiguity.STRONG) {
      tally.add("printed as plain words", Support.NEGATIVE, -1.5, mention);
    }
  }

  /** A word that is never written with a capital tells more by one than a name does. */
  private double capital() {
    boolean isWord = mention.title().ambiguity() == Ambiguity.FUNCTION_WORD;
    return isWord && !CALENDAR.contains(mention.title().text()) ? 1.5 : 0.7;
  }

  private static boolean fits(Work work, int year) {
    int first = work.firstYear();
    return first == 0 || Math.abs(first - year) <= 1 || (year >= first && year <= last(work));
  }

  private static int last(Work work) {
    return work.lastYear() == 0 ? 9999 : work.lastYear();
  }

  private void cues(Reading reading, Surroundings around) {
    if (around.hasSeason(mention)) {
      tally.add("a season of it", Support.CUE, 1.2, mention);
    }
    if (around.hasDescriptor(mention)) {
      tally.add("named as a kind of work", Support.CUE, 1.0, mention);
    }
    int from = Math.max(reading.sentenceStart(mention.first()), mention.first() - NEAR);
    int to = Math.min(reading.sentenceEnd(mention.last()), mention.last() + 1 + NEAR);
    int found = 0;
    for (int token = from; token < to && found < 3; token++) {
      if ((token < mention.first() || token > mention.last()) && reading.has(token, Cue.TV)) {
        found++;
        tally.add(
            "television word near by",
            Support.CUE,
            0.5,
            mention.text(),
            reading.scan().start(token),
            reading.scan().end(token));
      }
    }
  }

  private boolean isPlausible(Reading reading, Surroundings around) {
    if (around.isPartOfName(mention) || around.typography().isPartOfQuoted(mention)) {
      return false;
    }
    boolean marked =
        isSetApart
            || around.typography().isLabel(mention)
            || around.typography().isBeforeNetwork(mention)
            || around.typography().yearAfter(mention) > 0;
    return switch (mention.title().ambiguity()) {
      case UNIQUE, STRONG, ACRONYM, HOMONYM -> true;
      case COMMON, DERIVED -> marked || around.isTellingNumber(mention) || isNamed(reading, around);
      case FUNCTION_WORD ->
          marked
              || around.isTellingCapital(mention)
              || around.isTellingNumber(mention)
              || (reading.beginsSentence(mention.first()) && isSetOff(reading));
    };
  }

  private boolean isNamed(Reading reading, Surroundings around) {
    boolean sentenceStart = reading.beginsSentence(mention.first());
    return around.isTellingCapital(mention)
        || around.hasSeason(mention)
        || around.hasDescriptor(mention)
        || sentenceStart
        || reading.zone(mention.first()) == Zone.TITLE
        || reading.zone(mention.first()) == Zone.HEADING;
  }

  private boolean isSetOff(Reading reading) {
    int next = mention.last() + 1;
    return next < reading.scan().tokens() && reading.scan().gap(next).startsWith(",");
  }

  Mention mention() {
    return mention;
  }

  Tally tally() {
    return tally;
  }

  boolean isSetApart() {
    return isSetApart;
  }

  boolean opensText() {
    return opensText;
  }

  /** Whether the mention may stand for the title once the franchise is believed. */
  boolean isPlausible() {
    return isPlausible;
  }
}
