package dev.newsreel.enrich.mention;

import java.util.List;

/**
 * The words of all forms, numbered from 1. Most words of a text are in no form; a bit per hash
 * turns them away before the table is touched.
 */
final class Vocabulary {

  private final long[] gate;
  private final int gateMask;
  private final int[] slots;
  private final int slotMask;
  private final int[] hashes;
  private final int[] from;
  private final char[] pool;

  Vocabulary(List<String> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size()) * 2) * 2;
    slots = new int[size];
    slotMask = size - 1;
    gate = new long[size * 16 / 64];
    gateMask = size * 16 - 1;
    hashes = new int[words.size() + 1];
    from = new int[words.size() + 2];
    pool = String.join("", words).toCharArray();
    for (int i = 0; i < words.size(); i++) {
      put(i + 1, words.get(i));
    }
  }

  private void put(int id, String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    hash = mix(hash);
    from[id + 1] = from[id] + word.length();
    hashes[id] = hash;
    gate[(hash & gateMask) >>> 6] |= 1L << hash;
    int slot = hash >>> 7 & slotMask;
    while (slots[slot] != 0) {
      slot = slot + 1 & slotMask;
    }
    slots[slot] = id;
  }

  static int next(int hash, char folded) {
    return hash * 31 + folded;
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }

  /** The number of the word at {@code [start, end)}, or 0; the hash is that of its folded units. */
  int find(int unmixed, char[] text, int start, int end) {
    int hash = mix(unmixed);
    if ((gate[(hash & gateMask) >>> 6] & 1L << hash) == 0) {
      return 0;
    }
    int slot = hash >>> 7 & slotMask;
    for (int id = slots[slot]; id != 0; id = slots[slot]) {
      if (hashes[id] == hash && isEqual(id, text, start, end)) {
        return id;
      }
      slot = slot + 1 & slotMask;
    }
    return 0;
  }

  private boolean isEqual(int id, char[] text, int start, int end) {
    int place = from[id];
    int stop = from[id + 1];
    for (int i = start; i < end; i++) {
      char c = Fold.of(text[i]);
      if (c == Fold.SKIP) {
        continue;
      }
      if (place == stop || pool[place++] != c) {
        return false;
      }
    }
    return place == stop;
  }
}
