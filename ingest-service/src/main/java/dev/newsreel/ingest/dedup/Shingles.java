package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three-word sequences of an article's text, hashed: what near-duplicates share.
 *
 * @param hashes of 64 bits; empty when the text is too short to compare
 */
record Shingles(Set<Long> hashes) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<Zone> TEXT =
      EnumSet.of(Zone.LEAD, Zone.BODY, Zone.LIST_ITEM, Zone.SUMMARY);
  private static final int FEWEST = 40;
  private static final int MOST = 5_000;
  private static final int BANDS = 8;
  private static final int ROWS = 3;

  Shingles {
    hashes = Set.copyOf(hashes);
  }

  static Shingles of(Article article) {
    var words = new StringBuilder();
    for (Block block : article.blocks()) {
      if (TEXT.contains(block.zone())) {
        words.append(block.text()).append(' ');
      }
    }
    return of(words.toString());
  }

  static Shingles of(String text) {
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    Set<Long> hashes = new HashSet<>();
    long first = 0;
    long second = 0;
    for (int count = 0; word.find() && hashes.size() < MOST; count++) {
      long third = hash(word.group());
      if (count >= 2) {
        hashes.add(mix(first * 31 * 31 + second * 31 + third));
      }
      first = second;
      second = third;
    }
    return new Shingles(hashes.size() < FEWEST ? Set.of() : hashes);
  }

  /** Shared sequences of all sequences, in [0,1]. */
  double jaccard(Shingles other) {
    long shared = hashes.stream().filter(other.hashes::contains).count();
    long all = hashes.size() + other.hashes.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /**
   * Eight keys of which two texts share at least one with probability 1 - (1 - j^3)^8, where j is
   * their Jaccard similarity: 0.97 at 0.7, 0.2 at 0.3 (MinHash with banding, Broder 1997; Leskovec,
   * Rajaraman and Ullman, Mining of Massive Datasets, section 3.4).
   */
  List<String> bands() {
    var keys = new ArrayList<String>();
    for (int band = 0; band < BANDS; band++) {
      long key = 0;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key ^ smallest(band * ROWS + row));
      }
      keys.add(String.format(Locale.ROOT, "%d:%016x", band, key));
    }
    return keys;
  }

  /** The smallest value of one of many hash functions. */
  private long smallest(int function) {
    long seed = mix(function + 1);
    return hashes.stream().mapToLong(hash -> mix(hash ^ seed)).min().orElse(0);
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Spreads the bits (the finaliser of SplitMix64). */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
