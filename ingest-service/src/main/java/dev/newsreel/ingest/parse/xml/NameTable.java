package dev.newsreel.ingest.parse.xml;

import org.jspecify.annotations.Nullable;

/**
 * Names as lower-case strings, each made once: a feed uses some thirty names, thousands of times.
 */
final class NameTable {

  private static final int SLOTS = 1 << 10;
  private static final int MAX_LENGTH = 128;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  /**
   * The text from {@code start} to {@code end}, lower case, cut to {@value MAX_LENGTH} characters.
   */
  String name(String text, int start, int end) {
    int to = Math.min(end, start + MAX_LENGTH);
    int slot = slot(text, start, to);
    String known = slots[slot];
    if (known != null
        && known.length() == to - start
        && known.regionMatches(true, 0, text, start, to - start)) {
      return known;
    }
    String name = lower(text, start, to);
    slots[slot] = name;
    return name;
  }

  private static int slot(String text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  private static String lower(String text, int start, int end) {
    StringBuilder name = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      name.append(Character.toLowerCase(text.charAt(i)));
    }
    return name.toString();
  }
}
