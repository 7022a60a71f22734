package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * The readers of one event loop that want the same: what they are sent is made once. Those that
 * have everything the group has are its live readers; the others go their own way until they have.
 */
final class Group {

  private final Key key;
  private final List<Reader> live = new ArrayList<>();
  private long next;
  private Position at;
  private int members;

  /** Filter and form: who has the same is sent the same bytes. */
  record Key(Filter filter, Fields fields) {}

  /**
   * @param next number of the next entry to look at
   * @param at the position before it
   */
  Group(Key key, long next, Position at) {
    this.key = key;
    this.next = next;
    this.at = at;
  }

  Key key() {
    return key;
  }

  List<Reader> live() {
    return live;
  }

  long next() {
    return next;
  }

  Position at() {
    return at;
  }

  void moveTo(long number, Position position) {
    next = number;
    at = position;
  }

  void enter() {
    members++;
  }

  /** Tells whether anybody is left. */
  boolean leave() {
    return --members > 0;
  }

  void addLive(Reader reader) {
    reader.setSeat(live.size());
    live.add(reader);
  }

  void removeLive(Reader reader) {
    Reader last = live.removeLast();
    if (last != reader) {
      live.set(reader.seat(), last);
      last.setSeat(reader.seat());
    }
    reader.setSeat(Reader.NO_SEAT);
  }
}
