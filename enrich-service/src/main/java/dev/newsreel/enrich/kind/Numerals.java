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
    if (!word.isEmpty() && word.length() <= 2 && Character.isDigit(word.charAt(0))) {
      return digits(word, word.length());
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
    int figure = ordered(word);
    if (figure > 0) {
      return figure;
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      if (ORDINALS[i].equals(word)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The number of a word such as 2nd or 21st, or 0. */
  private static int ordered(String word) {
    int length = word.length();
    if (length < 3 || length > 4 || !Character.isDigit(word.charAt(0))) {
      return 0;
    }
    return switch (word.substring(length - 2)) {
      case "st", "nd", "rd", "th" -> digits(word, length - 2);
      default -> 0;
    };
  }

  /** The day of a month, as 9 or 9th; 0 when it is none. */
  static int day(String word) {
    int day = word.length() <= 2 ? digits(word, word.length()) : ordered(word);
    return day <= 31 ? day : 0;
  }

  /** A year of this century or the last, or 0. */
  static int year(String word) {
    int year = word.length() == 4 ? digits(word, 4) : 0;
    return year >= 1900 && year <= 2099 ? year : 0;
  }

  /** The number that the first units are, or 0. */
  private static int digits(String word, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
