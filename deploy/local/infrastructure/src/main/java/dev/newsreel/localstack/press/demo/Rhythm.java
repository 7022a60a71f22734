package dev.newsreel.localstack.press.demo;

import java.time.Instant;

/**
 * When something is published. Time is cut into slots of five seconds, numbered since 1970, so that
 * a press that is started again goes on where it was. At first every slot brings something, later
 * every fourth.
 *
 * @param opened the slot in which the press opened
 */
record Rhythm(long opened) {

  private static final int SLOT_SECONDS = 5;
  private static final int EVERY = 4;
  private static final int LIVELY_SLOTS = 36;
  private static final int SHOWN_AT_OPENING = 40;

  static Rhythm startingAt(Instant now) {
    return new Rhythm(slot(now));
  }

  static long slot(Instant instant) {
    return instant.getEpochSecond() / SLOT_SECONDS;
  }

  static Instant begin(long slot) {
    return Instant.ofEpochSecond(slot * SLOT_SECONDS);
  }

  /** The oldest slot whose story can be read when the press opens. */
  long first() {
    return opened - SHOWN_AT_OPENING;
  }

  boolean brings(long slot) {
    var lively = slot >= opened && slot < opened + LIVELY_SLOTS;
    return lively || slot % EVERY == 0;
  }
}
