package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;

/** What the words right around a mention say: capitals, numbers, names, articles, seasons. */
final class Surroundings {

  private final Reading reading;
  private final Scan scan;
  private final Typography typography;

  Surroundings(Reading reading) {
    this.reading = reading;
    scan = reading.scan();
    typography = new Typography(reading);
  }

  /** How the mention is printed. */
  Typography typography() {
    return typography;
  }

  private boolean isFollowing(int token) {
    return token < scan.tokens() && scan.follows(token);
  }

  /** A capital that running text does not ask for. */
  boolean isTellingCapital(Mention mention) {
    return reading.hasPlainCase(mention.text())
        && scan.isCapital(mention.first())
        && !reading.beginsSentence(mention.first())
        && scan.at(mention.text(), mention.start() - 1) != '"';
  }

  /** A title of digits where no date could stand: "1883 is ten episodes", not "in 1883". */
  boolean isTellingNumber(Mention mention) {
    if (!scan.isNumber(mention.first())) {
      return false;
    }
    char before = scan.at(mention.text(), mention.start() - 1);
    return before != '('
        && before != '-'
        && (scan.isFirst(mention.first())
            || !scan.follows(mention.first())
            || !SmallWords.isBeforeDates(scan.folded(mention.first() - 1)))
        && !isMonthBefore(mention);
  }

  private boolean isMonthBefore(Mention mention) {
    int before = mention.first() - 1;
    return before >= 0 && scan.isNumber(before) && scan.gap(mention.first()).startsWith(",");
  }

  /** The mention is the piece of a longer name that the catalog does not have. */
  boolean isPartOfName(Mention mention) {
    return reading.hasPlainCase(mention.text())
        && !typography.isSetApart(mention)
        && (hasNameBefore(mention) || hasNameAfter(mention));
  }

  private boolean hasNameBefore(Mention mention) {
    int before = mention.first() - 1;
    return isFollowing(mention.first())
        && before >= 0
        && scan.isCapital(before)
        && !SmallWords.isNoPartOfNames(scan.folded(before))
        && !reading.has(before, Cue.TV)
        && !isOwner(before);
  }

  /** The token before is the s of "HBO's", or a network's plus sign follows it. */
  private boolean isOwner(int before) {
    return scan.gap(before).equals("'");
  }

  private boolean hasNameAfter(Mention mention) {
    int after = mention.last() + 1;
    if (!isFollowing(after) || mention.end() != scan.end(mention.last())) {
      return false;
    }
    if (scan.isCapital(after)) {
      return !reading.has(after, Cue.TV)
          && !reading.has(after, Cue.SEASON_WORD)
          && !scan.isNumber(after)
          && !SmallWords.isNoPartOfNames(scan.folded(after));
    }
    return isJoint(scan.folded(after))
        && isFollowing(after + 1)
        && scan.isCapital(after + 1)
        && mention.title().isHostile()
        && opensName(mention);
  }

  /** Nothing says that the mention ends where it ends: "Lost in Space". */
  private boolean opensName(Mention mention) {
    return reading.beginsSentence(mention.first()) || isTellingCapital(mention);
  }

  private static boolean isJoint(String word) {
    return word.equals("in") || word.equals("of") || word.equals("vs");
  }

  /** Running text prints it without any capital: "politics is a game of thrones". */
  boolean isPlainWords(Mention mention) {
    if (!reading.hasPlainCase(mention.text()) || typography.isSetApart(mention)) {
      return false;
    }
    for (int token = mention.first(); token <= mention.last(); token++) {
      if (scan.isCapital(token) || scan.isNumber(token)) {
        return false;
      }
    }
    return true;
  }

  /** "the Titans": a thing with an article that the title does not have. */
  boolean hasArticle(Mention mention) {
    int before = mention.first() - 1;
    if (!isFollowing(mention.first()) || before < 0) {
      return false;
    }
    var word = scan.folded(before);
    int after = mention.last() + 1;
    return (word.equals("the") || word.equals("a") || word.equals("an"))
        && !(isFollowing(after) && reading.has(after, Cue.TV));
  }

  /** A word for a kind of work, or "episode of", right before. */
  boolean hasDescriptor(Mention mention) {
    int from = Math.max(reading.sentenceStart(mention.first()), mention.first() - 2);
    for (int token = from; token < mention.first(); token++) {
      if (reading.has(token, Cue.DESCRIPTOR) && scan.gap(mention.first()).strip().length() <= 1) {
        return true;
      }
    }
    return false;
  }

  /** "season 4 of From", "Fallout season 2", "Lioness's third season". */
  boolean hasSeason(Mention mention) {
    int after = mention.last() + 1;
    if (isFollowing(after) && reading.has(after, Cue.SEASON_WORD)) {
      return true;
    }
    int before = mention.first() - 1;
    if (before < 2 || !scan.follows(mention.first()) || !scan.folded(before).equals("of")) {
      return false;
    }
    return reading.hasAny(before - 3, before, Cue.SEASON_WORD);
  }
}
