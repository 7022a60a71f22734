package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.mention.Scan;
import java.util.HashMap;
import java.util.Map;

/** Numbers of seasons as digits, words, ordinals and Roman numerals. */
final class Numerals {

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final String[] UNITS = {
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty"
  };
  private static final String[] ORDINALS = {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth"
  };
  private static final String[] ROMAN = {"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};

  static {
    for (int i = 0; i < UNITS.length; i++) {
      WORDS.put(UNITS[i], i + 1);
    }
    for (int i = 0; i < ROMAN.length; i++) {
      WORDS.put(ROMAN[i], i + 2);
    }
  }

  private Numerals() {}

  /** The number of a folded word, or 0: {@code 2}, {@code two}, {@code ii}. */
  static int cardinal(String word) {
    if (!word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(word);
    }
    return WORDS.getOrDefault(word, 0);
  }

  /** The number of an ordinal at a token, or 0. */
  static int ordinal(Scan scan, int token) {
    return ordinal(scan.folded(token));
  }

  /** The number of a folded ordinal, or 0: {@code second}, {@code 2nd}, {@code sophomore}. */
  static int ordinal(String word) {
    if (word.equals("sophomore")) {
      return 2;
    }
    if (word.equals("freshman") || word.equals("debut")) {
      return 1;
    }
    if (word.matches("\\d{1,2}(st|nd|rd|th)")) {
      return Integer.parseInt(word.substring(0, word.length() - 2));
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      if (ORDINALS[i].equals(word)) {
        return i + 1;
      }
    }
    return 0;
  }
}
