package dev.newsreel.ingest.extract.body;

import java.util.HashSet;
import java.util.Set;

/** Runs of four words of a text, by which two texts are compared whatever their punctuation. */
final class Shingles {

  private static final int WORDS = 4;

  private final Set<Long> hashes = new HashSet<>();

  private int words;

  private Shingles() {}

  static Shingles of(String text) {
    var shingles = new Shingles();
    shingles.add(text);
    return shingles;
  }

  void add(String text) {
    long[] last = new long[WORDS];
    int here = 0;
    long hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c) + 1;
      } else if (hash != 0) {
        last[here++ % WORDS] = hash;
        hash = 0;
        if (here >= WORDS) {
          hashes.add(combine(last, here));
        }
      }
    }
    words += here;
  }

  private static long combine(long[] last, int next) {
    long hash = 17;
    for (int i = 0; i < WORDS; i++) {
      hash = hash * 1_000_003 + last[(next + i) % WORDS];
    }
    return hash;
  }

  /** How many words the texts have. */
  int words() {
    return words;
  }

  /** Which share of these is in the others, from 0 to 1. */
  double shareIn(Shingles others) {
    if (hashes.isEmpty()) {
      return 0;
    }
    return (double) hashes.stream().filter(others.hashes::contains).count() / hashes.size();
  }
}
