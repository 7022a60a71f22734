package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Zone;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Whether beside a cue word stands what its rule needs. */
final class Needs {

  /** How far a season may stand behind a word that grants it, in tokens. */
  private static final int GRANTED = 9;

  /** How far before it: "a fifth season has been ordered". */
  private static final int BEFORE = 6;

  /** A sentence of so many tokens says one thing. */
  private static final int SHORT = 7;

  /** How far a speaker may be from what is said. */
  private static final int SPEAKER = 6;

  private final Reading reading;
  private final Scan scan;
  private final Attribution attribution;
  private final @Nullable LocalDate today;
  private final BitSet speakers = new BitSet();

  Needs(Links links, Attribution attribution, @Nullable LocalDate today) {
    reading = links.reading();
    scan = reading.scan();
    this.attribution = attribution;
    this.today = today;
    for (var person : links.people()) {
      if (!person.isCharacter()) {
        speakers.set(person.first(), person.last() + 1);
      }
    }
    for (int token = 0; token < scan.tokens() && reading.zone(token) == Zone.TITLE; token++) {
      if (scan.isOne(
          token, "star", "stars", "boss", "bosses", "creator", "showrunner", "actor", "actress")) {
        speakers.set(token);
      }
    }
  }

  /** The day of publication, in UTC. */
  @Nullable LocalDate today() {
    return today;
  }

  boolean areMet(Rule.Needs needs, int token, Sentence sentence) {
    int from = sentence.from();
    int to = sentence.to();
    return switch (needs) {
      case NOTHING -> true;
      case LATER_SEASON -> isGranted(token, sentence);
      case LATER_SEASON_UNDATED ->
          !hasComingDate(token, sentence) && sentence.hasLaterSeason(token, token + GRANTED);
      case COMING_DATE -> hasComingDate(token, sentence);
      case COMING_DATE_ABOUT_SHOW -> hasComingDate(token, sentence) && isAboutShow(sentence);
      case PERSON -> hasName(token, from, to);
      case NETWORK -> hasNetwork(Math.max(from, token - 7), Math.min(to, token + 7));
      case NO_NETWORK -> !hasNetwork(Math.max(from, token - 4), token);
      case SPEAKER_IS_SUBJECT -> isBehindSpeaker(token, sentence);
      case SHORT_SENTENCE -> to - from <= SHORT;
      case SPEAKER -> hasSpeaker(token, sentence);
    };
  }

  private boolean isGranted(int token, Sentence sentence) {
    int end = Math.min(sentence.to(), token + GRANTED);
    return reading.hasAny(token + 1, end, Cue.RENEWAL)
        || reading.hasAny(token + 1, end, Cue.MORE)
        || sentence.hasLaterSeason(token, end)
        || isPassive(token, sentence);
  }

  /** "A fifth season has been ordered", "the seventh is ordered". */
  private boolean isPassive(int token, Sentence sentence) {
    int before = token - 1;
    if (before < sentence.from() || !scan.isOne(before, "is", "was", "been", "were", "are")) {
      return false;
    }
    int start = Math.max(sentence.from(), token - BEFORE);
    return sentence.hasLaterSeason(start, token) || hasLaterOrdinal(start, token);
  }

  private boolean hasLaterOrdinal(int from, int to) {
    for (int token = from; token < to; token++) {
      if (Numerals.ordinal(scan, token) >= 2) {
        return true;
      }
    }
    return false;
  }

  private boolean hasComingDate(int token, Sentence sentence) {
    for (var date : sentence.dates()) {
      if (date.first() >= token - 12
          && date.lastToken() < token + 14
          && (today == null || !date.last().isBefore(today.minusDays(1)))) {
        return true;
      }
    }
    return false;
  }

  /** The only date near the word is the day of publication. */
  boolean isToday(int token, Sentence sentence) {
    var near =
        sentence.dates().stream()
            .filter(date -> date.first() >= token - 12 && date.lastToken() < token + 14)
            .toList();
    return today != null
        && !near.isEmpty()
        && near.stream().allMatch(date -> date.exact() && date.last().equals(today));
  }

  private boolean isAboutShow(Sentence sentence) {
    return attribution.names(sentence.from())
        || reading.hasAny(sentence.from(), sentence.to(), Cue.SEASON_WORD)
        || hasNetwork(sentence.from(), sentence.to())
        || scan.is(sentence.from(), "it");
  }

  /** Two capitals in a row that belong to no title; a headline has too many capitals to tell. */
  private boolean hasName(int cue, int from, int to) {
    if (reading.zone(from) == Zone.TITLE) {
      return isNamedInTitle(cue, from, to);
    }
    for (int token = from + 1; token < to; token++) {
      if (isName(token)) {
        return true;
      }
    }
    return false;
  }

  /** In a headline somebody known, or two words like a name, must stand right at the cue. */
  private boolean isNamedInTitle(int cue, int from, int to) {
    int known = speakers.nextSetBit(Math.max(from, cue - 4));
    return (known >= 0 && known < Math.min(to, cue + 6))
        || (cue >= from + 2 && isName(cue - 1))
        || (cue + 2 < to && isName(cue + 2));
  }

  /** The token and the one before it are capitalised and no title. */
  private boolean isName(int token) {
    return scan.isCapital(token)
        && scan.isCapital(token - 1)
        && scan.follows(token)
        && !attribution.isTitle(token)
        && !attribution.isTitle(token - 1);
  }

  private boolean hasNetwork(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.hasNetwork(token)) {
        return true;
      }
    }
    return false;
  }

  /** "Helen Mirren says": the sentence begins with who speaks. */
  private boolean isBehindSpeaker(int token, Sentence sentence) {
    int first = speakers.nextSetBit(sentence.from());
    return first >= 0 && first <= sentence.from() + 4 && first < token && token <= first + 4;
  }

  /** One of the cast or the makers speaks. */
  private boolean hasSpeaker(int token, Sentence sentence) {
    int first = speakers.nextSetBit(Math.max(sentence.from(), token - SPEAKER));
    return first >= 0 && first < Math.min(sentence.to(), token + SPEAKER);
  }
}
