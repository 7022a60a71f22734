package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.catalog.Ambiguity;

/** What capitals an alias needs, by its class. */
final class Casing {

  private Casing() {}

  /**
   * Whether the words of the text may be this form: an acronym needs its capitals, an ambiguous
   * form at least one at its beginning, and only an unmistakable one none at all.
   */
  static boolean allows(Title title, Scan scan, int first, int last) {
    if (title.ambiguity() == Ambiguity.ACRONYM) {
      return areUpper(scan, first, last);
    }
    if (isShout(title.text())) {
      return areUpper(scan, first, last);
    }
    return !title.needsCapital() || hasCapitals(scan, first, last);
  }

  private static boolean areUpper(Scan scan, int first, int last) {
    for (int token = first; token <= last; token++) {
      if (!scan.isUpper(token) && !scan.isNumber(token)) {
        return false;
      }
    }
    return true;
  }

  /** The title itself has no letter in lower case: FBI. */
  private static boolean isShout(String text) {
    return text.length() < 6
        && text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().anyMatch(Character::isUpperCase);
  }

  private static boolean hasCapitals(Scan scan, int first, int last) {
    boolean firstCounts = scan.isCapital(first) || scan.isNumber(first);
    return firstCounts
        && (first == last || scan.isCapital(last) || scan.isNumber(last) || isShort(scan, last));
  }

  private static boolean isShort(Scan scan, int token) {
    return scan.end(token) - scan.start(token) <= 3;
  }
}
