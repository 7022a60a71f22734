package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import java.util.Set;

/** What the letters right around a mention say: quotation marks, italics, brackets, capitals. */
final class Surroundings {

  private static final String CLOSERS = ",.;:!?\u2026";
  private static final Set<String> LINKS_NO_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "of",
          "for",
          "from",
          "with",
          "to",
          "and",
          "or",
          "but",
          "as",
          "when",
          "while",
          "after",
          "before",
          "since",
          "if",
          "because",
          "by",
          "is",
          "was",
          "are",
          "does",
          "did",
          "will",
          "can",
          "has",
          "have",
          "how",
          "why",
          "what",
          "who",
          "where",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "your",
          "only",
          "even",
          "though",
          "although",
          "unlike",
          "like",
          "both",
          "between",
          "then",
          "now",
          "so",
          "that's",
          "meanwhile",
          "about",
          "watch",
          "watching",
          "again",
          "not",
          "no",
          "yet",
          "until",
          "once",
          "through",
          "during",
          "also",
          "just",
          "all",
          "season",
          "series",
          "new",
          "every",
          "inside",
          "despite",
          "without",
          "into",
          "over",
          "under",
          "out",
          "up",
          "off",
          "than",
          "s");

  private static final Set<String> BEFORE_DATES =
      Set.of(
          "in",
          "since",
          "of",
          "by",
          "from",
          "until",
          "till",
          "before",
          "after",
          "to",
          "the",
          "real",
          "year",
          "late",
          "early",
          "around",
          "circa",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "between",
          "fall",
          "spring",
          "summer",
          "winter",
          "autumn",
          "ad",
          "call",
          "calls",
          "calling",
          "called",
          "dial",
          "dialed",
          "a",
          "at",
          "on",
          "than",
          "about",
          "nearly",
          "over");

  private final Reading reading;
  private final Scan scan;

  Surroundings(Reading reading) {
    this.reading = reading;
    scan = reading.scan();
  }

  /** The mention and nothing else is in quotation marks, italics or a citation. */
  boolean isSetApart(Mention mention) {
    return isQuoted(mention) || isSpan(mention, SpanKind.EM, SpanKind.CITE, SpanKind.QUOTE);
  }

  private boolean isQuoted(Mention mention) {
    char before = scan.at(mention.text(), mention.start() - 1);
    if (before != '"' && before != '\'') {
      return false;
    }
    if (before == '\'' && isWord(scan.at(mention.text(), mention.start() - 2))) {
      return false;
    }
    int end = mention.end();
    char after = scan.at(mention.text(), end);
    while (CLOSERS.indexOf(after) >= 0 && end < mention.end() + 3) {
      after = scan.at(mention.text(), ++end);
    }
    return after == before && !(after == '\'' && isWord(scan.at(mention.text(), end + 1)));
  }

  /** A quotation opens right before the mention and goes on after it: some other title. */
  boolean isPartOfQuoted(Mention mention) {
    if (isSetApart(mention)) {
      return false;
    }
    char before = scan.at(mention.text(), mention.start() - 1);
    int next = mention.last() + 1;
    return (before == '"' || before == '\'')
        && isFollowing(next)
        && scan.isCapital(next)
        && reading.hasPlainCase(mention.text());
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  boolean isSpan(Mention mention, SpanKind... kinds) {
    Block block = reading.blocks().get(mention.text());
    for (Span span : block.spans()) {
      for (SpanKind kind : kinds) {
        if (span.kind() == kind && covers(span, mention)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Punctuation at the end of an emphasis belongs to the sentence. */
  private boolean covers(Span span, Mention mention) {
    return Math.abs(span.start() - mention.start()) <= 1
        && Math.abs(span.end() - mention.end()) <= 1;
  }

  /** A year or years in brackets right after: House (2004-2012). */
  int yearAfter(Mention mention) {
    int next = mention.last() + 1;
    if (!isIn(next, mention.text()) || !scan.gap(next).endsWith("(") || !scan.isNumber(next)) {
      return 0;
    }
    var digits = scan.folded(next);
    return digits.length() == 4 ? Integer.parseInt(digits) : 0;
  }

  /**
   * The mention opens its paragraph and is set off as its label: "From, April 19" or "You
   * (Netflix)".
   */
  boolean isLabel(Mention mention) {
    if (!opensText(mention)) {
      return false;
    }
    int next = mention.last() + 1;
    if (!isIn(next, mention.text())) {
      return reading.zone(mention.first()) == Zone.HEADING;
    }
    var gap = scan.gap(next);
    boolean isSentence = gap.startsWith(".") && gap.length() > 1;
    return isSentence || gap.startsWith(" (") || gap.startsWith(":");
  }

  /** A network in brackets right after: From (MGM+). */
  boolean isBeforeNetwork(Mention mention) {
    int next = mention.last() + 1;
    return isIn(next, mention.text()) && scan.gap(next).equals(" (") && reading.hasNetwork(next);
  }

  /** The mention opens its paragraph, perhaps behind a number or a bullet. */
  boolean opensText(Mention mention) {
    int first = scan.firstToken(mention.text());
    return (mention.first() == first
            || (mention.first() == first + 1 && scan.isNumber(first) && !scan.follows(first + 1)))
        && isParagraph(reading.zone(mention.first()));
  }

  private static boolean isParagraph(Zone zone) {
    return zone == Zone.BODY || zone == Zone.LIST_ITEM || zone == Zone.HEADING || zone == Zone.LEAD;
  }

  private boolean isIn(int token, int text) {
    return token >= 0 && token < scan.tokens() && scan.textOf(token) == text;
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
            || !BEFORE_DATES.contains(scan.folded(mention.first() - 1)))
        && !isMonthBefore(mention);
  }

  private boolean isMonthBefore(Mention mention) {
    int before = mention.first() - 1;
    return before >= 0 && scan.isNumber(before) && scan.gap(mention.first()).startsWith(",");
  }

  /** The mention is the piece of a longer name that the catalog does not have. */
  boolean isPartOfName(Mention mention) {
    return reading.hasPlainCase(mention.text())
        && !isSetApart(mention)
        && (hasNameBefore(mention) || hasNameAfter(mention));
  }

  private boolean hasNameBefore(Mention mention) {
    int before = mention.first() - 1;
    return isFollowing(mention.first())
        && before >= 0
        && scan.isCapital(before)
        && !LINKS_NO_NAMES.contains(scan.folded(before))
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
          && !LINKS_NO_NAMES.contains(scan.folded(after));
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
    if (!reading.hasPlainCase(mention.text()) || isSetApart(mention)) {
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
