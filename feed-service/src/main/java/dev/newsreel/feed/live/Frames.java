package dev.newsreel.feed.live;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events as bytes (HTML Standard section 9.2). {@code data:} is always one JSON
 * document on one line, and JSON escapes CR, LF and NUL inside of texts, so no text of an article
 * can begin a field of its own.
 */
final class Frames {

  /** A comment that keeps proxies from giving the connection up. */
  static final byte[] HEARTBEAT = ascii(": hb\n\n");

  private static final byte[] ID = ascii("id: ");
  private static final byte[] EVENT = ascii("\nevent: ");
  private static final byte[] DATA = ascii("\ndata: ");
  private static final byte[] END = ascii("\n\n");

  private Frames() {}

  /** Room a frame takes beside its data. */
  static final int OVERHEAD = 64;

  /** The data of an entry for readers to whom it is this change. */
  static byte[] data(Entry entry, Change change, Fields fields) {
    if (change == Change.RETRACTION) {
      return EventJson.write(
          ordered(
              Map.of(
                  "id", entry.article().value(),
                  "position", entry.position().toString(),
                  "reason", entry.isRetracted() ? "retracted" : "untagged")));
    }
    return fields == Fields.BRIEF ? entry.brief() : EventJson.write(entry.item());
  }

  /** Writes a record's frame. */
  static void write(ByteBuf out, Position position, Change change, byte[] data) {
    out.writeBytes(ID);
    out.writeCharSequence(position.toString(), StandardCharsets.US_ASCII);
    out.writeBytes(EVENT);
    out.writeCharSequence(change.word(), StandardCharsets.US_ASCII);
    out.writeBytes(DATA);
    out.writeBytes(data);
    out.writeBytes(END);
  }

  /**
   * Any other event.
   *
   * @param id {@code null} leaves the reader's id as it is
   * @param retryMillis {@code null} leaves the reader's waiting time as it is
   */
  static byte[] event(
      String name, @Nullable Position id, @Nullable Integer retryMillis, Map<String, ?> data) {
    var text = new StringBuilder();
    if (retryMillis != null) {
      text.append("retry: ").append(retryMillis.intValue()).append('\n');
    }
    if (id != null) {
      text.append("id: ").append(id).append('\n');
    }
    text.append("event: ").append(name).append("\ndata: ");
    text.append(new String(EventJson.write(ordered(data)), StandardCharsets.UTF_8));
    return text.append("\n\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, ?> ordered(Map<String, ?> data) {
    return new TreeMap<>(data);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
