package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;

/** How a mention is printed: quotation marks, italics, brackets, its place in the paragraph. */
final class Typography {

  private static final String CLOSERS = ",.;:!?\u2026";

  private final Reading reading;
  private final Scan scan;

  Typography(Reading reading) {
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

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private boolean isIn(int token, int text) {
    return token >= 0 && token < scan.tokens() && scan.textOf(token) == text;
  }

  private boolean isFollowing(int token) {
    return token < scan.tokens() && scan.follows(token);
  }
}
