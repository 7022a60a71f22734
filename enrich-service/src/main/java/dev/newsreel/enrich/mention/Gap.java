package dev.newsreel.enrich.mention;

/**
 * What stands between two tokens, packed into an int: up to four folded units of eight bits, white
 * space of any length as one. So "Law & Order" and "Law - Order" differ, and nothing is found
 * across the end of a sentence that the form does not have itself.
 */
final class Gap {

  static final int NONE = 0;
  static final int SPACE = ' ';

  /** More than four units, or one that no form has. */
  static final int OTHER = -2;

  private Gap() {}

  /** The gap with one more folded unit. */
  static int add(int gap, char folded) {
    if (folded == Fold.SKIP || (folded == ' ' && (gap & 0xff) == ' ' && gap >= 0)) {
      return gap;
    }
    return gap < 0 || (gap >>> 23) != 0 || folded > 0x7f ? OTHER : gap << 8 | folded;
  }

  static String string(int gap) {
    if (gap < 0) {
      return gap == OTHER ? "\u2026" : "";
    }
    var units = new StringBuilder(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      int unit = gap >>> shift & 0xff;
      if (unit != 0) {
        units.append((char) unit);
      }
    }
    return units.toString();
  }
}
