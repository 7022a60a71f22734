package dev.newsreel.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;

/**
 * Searches forward and remembers what is not there any more, so that a text full of openings
 * without an end is not read to its end once for each of them.
 */
final class Searches {

  private final String text;
  private final Map<String, Integer> next = new HashMap<>();

  Searches(String text) {
    this.text = text;
  }

  /** The first place at or after {@code from}; -1 if there is none. */
  int string(String wanted, int from) {
    int known = next.getOrDefault(wanted, -2);
    if (known == -1 || known >= from) {
      return known;
    }
    int at = text.indexOf(wanted, from);
    next.put(wanted, at);
    return at;
  }

  /** The first end tag with this name at or after {@code from}; -1 if there is none. */
  int endTag(String element, int from) {
    String key = "</" + element;
    if (next.getOrDefault(key, -2) == -1) {
      return -1;
    }
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at, key, 0, key.length())) {
        return at;
      }
    }
    next.put(key, -1);
    return -1;
  }
}
