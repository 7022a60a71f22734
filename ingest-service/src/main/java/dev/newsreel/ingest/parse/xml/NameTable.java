package dev.newsreel.ingest.parse.xml;

import org.jspecify.annotations.Nullable;

/**
 * Names as lower-case strings, each made once: a feed uses some thirty names, thousands of times.
 */
final class NameTable {

  private static final int MAX_LENGTH = 128;

  private final @Nullable String[] slots;

  /** A table with that many slots, a power of two; more of them forget fewer names. */
  NameTable(int slots) {
    this.slots = new @Nullable String[slots];
  }

  /**
   * The text from {@code start} to {@code end}, lower case, cut to {@value MAX_LENGTH} characters.
   */
  String name(String text, int start, int end) {
    int to = Math.min(end, start + MAX_LENGTH);
    int slot = slot(text, start, to);
    String known = slots[slot];
    if (known != null && isSame(known, text, start, to)) {
      return known;
    }
    String name = lower(text, start, to);
    slots[slot] = name;
    return name;
  }

  private int slot(String text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }

  private static boolean isSame(String known, String text, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  private static String lower(String text, int start, int end) {
    StringBuilder name = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      name.append(lower(text.charAt(i)));
    }
    return name.toString();
  }
}
