package dev.newsreel.ingest.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sample of an article's shingles that is small enough to keep: the smallest hashes, from which
 * the Jaccard similarity of two whole sets can be told within a few hundredths (Broder 1997,
 * bottom-k).
 *
 * @param smallest ascending, at most 128
 */
record Sketch(List<Long> smallest) {

  private static final int SIZE = 128;

  Sketch {
    smallest = List.copyOf(smallest);
  }

  static Sketch of(Shingles shingles) {
    var all = new ArrayList<>(shingles.hashes());
    Collections.sort(all);
    return new Sketch(all.subList(0, Math.min(SIZE, all.size())));
  }

  /** The estimated Jaccard similarity, in [0,1]. */
  double similarity(Sketch other) {
    int size = Math.min(SIZE, Math.max(smallest.size(), other.smallest.size()));
    int i = 0;
    int j = 0;
    int shared = 0;
    int seen = 0;
    while (seen < size && (i < smallest.size() || j < other.smallest.size())) {
      long a = i < smallest.size() ? smallest.get(i) : Long.MAX_VALUE;
      long b = j < other.smallest.size() ? other.smallest.get(j) : Long.MAX_VALUE;
      shared += a == b ? 1 : 0;
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
      seen++;
    }
    return seen == 0 ? 0 : (double) shared / seen;
  }
}
