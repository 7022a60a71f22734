package dev.newsreel.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries of a source were handled, so that their pages are not read at every look. Forgets
 * the oldest beyond a thousand; an entry that comes back after that is read again, and is no news
 * then because its content is known. An entry whose page was not to be had for now is tried at the
 * next looks too, a few times.
 */
final class EntryMemory {

  private static final int MOST = 1000;
  private static final int TRIES = 3;
  private static final char AGAIN = '~';

  private final Map<String, String> before;
  private final Map<String, String> now = new LinkedHashMap<>();
  private boolean isWaiting;

  EntryMemory(Map<String, String> before) {
    this.before = before;
  }

  /** Whether there is anything to do about the entry. */
  boolean isFresh(Entry entry) {
    String known = before.get(key(entry));
    return known == null || known.indexOf(AGAIN) >= 0 || !known.equals(stamp(entry));
  }

  /** Nothing more is to be done until the entry changes. */
  void handled(Entry entry) {
    now.put(key(entry), stamp(entry));
  }

  /** Its page was not there for now. */
  void handledWithoutPage(Entry entry) {
    int tries = tries(entry) + 1;
    isWaiting |= tries < TRIES;
    now.put(key(entry), tries < TRIES ? stamp(entry) + AGAIN + tries : stamp(entry));
  }

  /** Whether the source's document is wanted again although it may not have changed. */
  boolean isWaiting() {
    return isWaiting;
  }

  /** What to remember: the entries handled now, then older ones. */
  Map<String, String> toRemember() {
    var all = new LinkedHashMap<>(now);
    for (var older : before.entrySet()) {
      if (all.size() >= MOST) {
        break;
      }
      all.putIfAbsent(older.getKey(), older.getValue());
    }
    return all;
  }

  private int tries(Entry entry) {
    String known = before.get(key(entry));
    String prefix = stamp(entry) + AGAIN;
    return known != null && known.startsWith(prefix)
        ? Integer.parseInt(known.substring(prefix.length()))
        : 0;
  }

  private static String key(Entry entry) {
    return digest(List.of(entry.url().toString()));
  }

  private static String stamp(Entry entry) {
    return digest(List.of(entry.title(), entry.stamp()));
  }

  /** 24 hex digits: enough to tell the entries of one source apart. */
  static String digest(List<String> parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0xff);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
