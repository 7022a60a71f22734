package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: a place in the log and where to write, nothing more. Belongs to its lane and is
 * used on its event loop only.
 */
final class Reader {

  /** It is not among the live readers of its group. */
  static final int NO_SEAT = -1;

  /** Where it is in memory is not known, or it is no longer there. */
  static final long NOWHERE = -1;

  private final Outlet outlet;
  private @Nullable Lane lane;
  private @Nullable Group group;
  private int seat = NO_SEAT;
  private long next = NOWHERE;
  private Position at;
  private Position told;
  private int lastWrite;
  private int stuckSince;
  private int waitingSince;
  private boolean isFetching;
  private boolean isClosed;

  /**
   * @param after what the reader has; everything after it will be written
   */
  Reader(Outlet outlet, Position after) {
    this.outlet = outlet;
    this.at = after;
    this.told = after;
  }

  Outlet outlet() {
    return outlet;
  }

  void settle(Lane owner, Group owned) {
    lane = owner;
    group = owned;
  }

  Group group() {
    return java.util.Objects.requireNonNull(group, "a reader has a group once it joined");
  }

  /** Its outlet takes bytes again. */
  void onWritable() {
    if (lane != null && !isClosed) {
      lane.onWritable(this);
    }
  }

  /** Its outlet is gone. */
  void onClosed() {
    if (lane != null && !isClosed) {
      lane.leave(this);
    }
    isClosed = true;
  }

  boolean isClosed() {
    return isClosed;
  }

  boolean isLive() {
    return seat != NO_SEAT;
  }

  int seat() {
    return seat;
  }

  void setSeat(int place) {
    seat = place;
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

  /** The last id that was written to it. */
  Position told() {
    return told;
  }

  void setTold(Position position) {
    told = position;
  }

  int lastWrite() {
    return lastWrite;
  }

  void setLastWrite(int second) {
    lastWrite = second;
    stuckSince = 0;
  }

  /** The second since when it could not be written to; 0 when it can. */
  int stuckSince() {
    return stuckSince;
  }

  void setStuckSince(int second) {
    stuckSince = second;
  }

  /** The second since when history it needs cannot be read; 0 when it can. */
  int waitingSince() {
    return waitingSince;
  }

  void setWaitingSince(int second) {
    waitingSince = second;
  }

  boolean isFetching() {
    return isFetching;
  }

  void setFetching(boolean fetching) {
    isFetching = fetching;
  }
}
