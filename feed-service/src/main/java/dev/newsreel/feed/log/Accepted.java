package dev.newsreel.feed.log;

import dev.newsreel.events.Position;
import java.util.List;

/** Takes what the tail accepts, in log order, on the tail's thread. */
public interface Accepted {

  /**
   * Says where it begins: every accepted record after the position will be appended. Called once,
   * before the first entry.
   */
  void startAfter(Position floor);

  /** Takes the next accepted entries. */
  void append(List<Entry> entries);
}
