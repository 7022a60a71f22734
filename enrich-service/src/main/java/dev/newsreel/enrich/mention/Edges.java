package dev.newsreel.enrich.mention;

import java.util.Map;

/** From a node of the trie, a gap and a word to the next node; open addressing over longs. */
final class Edges {

  private final long[] keys;
  private final int[] nodes;
  private final int mask;

  Edges(Map<Long, Integer> edges) {
    int size = Integer.highestOneBit(Math.max(8, edges.size()) * 2) * 2;
    keys = new long[size];
    nodes = new int[size];
    mask = size - 1;
    edges.forEach(this::put);
  }

  /** Nodes have 28 bits, words 28, gaps 8. */
  static long key(int node, int gap, int word) {
    return (long) node << 36 | (long) word << 8 | gap;
  }

  private void put(long key, int node) {
    int slot = slot(key);
    while (nodes[slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[slot] = key;
    nodes[slot] = node;
  }

  /** The next node, or 0. */
  int find(long key) {
    int slot = slot(key);
    while (nodes[slot] != 0) {
      if (keys[slot] == key) {
        return nodes[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
