package dev.newsreel.ingest.extract.body;

import java.util.HashSet;
import java.util.Set;

/** Runs of four words of a text, by which two texts are compared whatever their punctuation. */
final class Shingles {

  private static final int WORDS = 4;

  private final Set<Long> hashes = new HashSet<>();

  private Shingles() {}

  static Shingles of(String text) {
    var shingles = new Shingles();
    shingles.add(text);
    return shingles;
  }

  void add(String text) {
    long[] last = new long[WORDS];
    int words = 0;
    long hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c) + 1;
      } else if (hash != 0) {
        last[words++ % WORDS] = hash;
        hash = 0;
        if (words >= WORDS) {
          hashes.add(combine(last, words));
        }
      }
    }
  }

  private static long combine(long[] last, int words) {
    long hash = 17;
    for (int i = 0; i < WORDS; i++) {
      hash = hash * 1_000_003 + last[(words + i) % WORDS];
    }
    return hash;
  }

  int size() {
    return hashes.size();
  }

  /** Which share of these is in the others, from 0 to 1. */
  double shareIn(Shingles others) {
    if (hashes.isEmpty()) {
      return 0;
    }
    return (double) hashes.stream().filter(others.hashes::contains).count() / hashes.size();
  }
}
