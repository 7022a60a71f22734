package dev.newsreel.enrich.mention;

import java.text.Normalizer;

/**
 * One table from a UTF-16 unit to what it is compared as: lower case, without accents, one
 * apostrophe, one quotation mark, one dash, one space. The text itself is never changed, so offsets
 * stay those of the original: lower-casing a copy moves them (U+0130 becomes two units).
 */
final class Fold {

  /** Combining marks and invisible characters: as if they were not there. */
  static final char SKIP = 0;

  /** In an entry of the table: the unit is a letter or a digit. */
  static final int WORD = 1 << 16;

  /** In an entry of the table above this: how the unit looks, as {@link Scan} keeps it. */
  static final int LOOK = 17;

  /**
   * What a unit is compared as in the low 16 bits, and what it is above: one read for each unit.
   */
  private static final int[] TABLE = new int[1 << 16];

  private static final String APOSTROPHES =
      "'`\u00b4\u2018\u2019\u201b\u2032\u02bb\u02bc\u02b9\uff07";
  private static final String QUOTES =
      "\"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2039\u203a\u2033\uff02\u300c\u300d";
  private static final String DASHES =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";

  static {
    for (int c = 0; c < TABLE.length; c++) {
      char folded = fold((char) c);
      boolean isWord = folded != SKIP && Character.isLetterOrDigit(folded);
      TABLE[c] = folded | (isWord ? WORD : 0) | Scan.look((char) c) << LOOK;
    }
  }

  private Fold() {}

  /** What the unit is compared as; {@link #SKIP} when it is not compared at all. */
  static char of(char c) {
    return (char) TABLE[c];
  }

  /** The unit's entry in the table. */
  static int entry(char c) {
    return TABLE[c];
  }

  /** Whether the unit is a letter or a digit. */
  static boolean isWord(char c) {
    return (TABLE[c] & WORD) != 0;
  }

  private static char fold(char c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      return ' ';
    }
    return isInvisible(c) ? SKIP : letter(c);
  }

  private static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          true;
      default -> false;
    };
  }

  private static char letter(char c) {
    if (Character.isSurrogate(c) || !Character.isLetterOrDigit(c)) {
      return c;
    }
    var bare = bare(Character.toLowerCase(c));
    return switch (bare) {
      case '\u0131' -> 'i';
      case '\u0142' -> 'l';
      case '\u00f8' -> 'o';
      case '\u0111' -> 'd';
      default -> bare;
    };
  }

  /** The letter without its accents; a ligature stays, since it would become two. */
  private static char bare(char c) {
    var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    char base = 0;
    for (int i = 0; i < parts.length(); i++) {
      if (!isInvisible(parts.charAt(i))) {
        if (base != 0) {
          return c;
        }
        base = Character.toLowerCase(parts.charAt(i));
      }
    }
    return base == 0 ? c : base;
  }
}
