package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of pieces of wording. A text has a set when it has all its pieces, wherever they stand, the
 * first of them at the beginning of a word.
 */
final class Pieces {

  private static final int LETTERS = 26;

  /** By the first two letters. */
  private final List<List<List<String>>> sets = new ArrayList<>();

  /** Each set begins with two letters. */
  Pieces(List<List<String>> sets) {
    for (int key = 0; key < LETTERS * LETTERS; key++) {
      this.sets.add(new ArrayList<>());
    }
    sets.forEach(set -> this.sets.get(key(set.getFirst(), 0)).add(set));
  }

  /** The first two letters at a place, as a number; -1 when they are none. */
  private static int key(String text, int at) {
    int first = letter(text, at);
    int second = letter(text, at + 1);
    return first < 0 || second < 0 ? -1 : first * LETTERS + second;
  }

  private static int letter(String text, int at) {
    int letter = at < text.length() ? (text.charAt(at) | 0x20) - 'a' : -1;
    return letter < LETTERS ? letter : -1;
  }

  boolean areIn(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = isLetterOrDigit(text.charAt(i));
      if (letter && !inWord && startsAt(text, i)) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private boolean startsAt(String text, int at) {
    int key = key(text, at);
    if (key < 0) {
      return false;
    }
    List<List<String>> begun = sets.get(key);
    if (begun.isEmpty()) {
      return false;
    }
    for (List<String> set : begun) {
      if (hasAll(text, at, set)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAll(String text, int at, List<String> set) {
    String first = set.getFirst();
    return text.regionMatches(true, at, first, 0, first.length())
        && set.stream().skip(1).allMatch(piece -> contains(text, piece));
  }

  private static boolean contains(String text, String piece) {
    for (int i = 0; i + piece.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, piece, 0, piece.length())) {
        return true;
      }
    }
    return false;
  }
}
