package dev.newsreel.feed.log;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;

/** A record of the log as it was written: the same bytes from Kafka and from the store. */
public final class LogRecord {

  private final Position position;
  private final long time;
  private final byte[] value;

  /**
   * @param time when the broker took it, in epoch milliseconds
   * @param value the {@link NewsItem} as JSON; not copied, must not be changed
   */
  public LogRecord(Position position, long time, byte[] value) {
    this.position = position;
    this.time = time;
    this.value = value;
  }

  /** Where it is in the log. */
  public Position position() {
    return position;
  }

  /** When the broker took it, in epoch milliseconds. */
  public long time() {
    return time;
  }

  /** The JSON itself; must not be changed. */
  public byte[] value() {
    return value;
  }

  /**
   * The news item of the bytes.
   *
   * @throws MalformedEventException when they are none
   */
  public NewsItem read() {
    NewsItem item = EventJson.read(value, NewsItem.class);
    Shape.check(item);
    return item;
  }
}
