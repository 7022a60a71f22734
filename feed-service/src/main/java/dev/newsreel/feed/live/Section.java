package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a group is sent of a contiguous range of entries.
 *
 * @param batch {@code null} when nothing in the range concerns the group
 * @param next number of the first entry after the range
 * @param at position of the last entry of the range
 * @param told position of the last entry in the batch
 * @param taken when the broker took the first entry in the batch, in epoch milliseconds
 */
record Section(
    @Nullable Batch batch, long next, @Nullable Position at, @Nullable Position told, long taken) {

  /** At most this many bytes in one write, unless one frame alone has more. */
  static final int MOST_BYTES = 64 * 1024;

  /** At most this many entries are looked at in one turn. */
  private static final int MOST_ENTRIES = 4096;

  /**
   * Makes the section that begins at a number.
   *
   * @param entries gives {@code null} for an entry that is not there, which ends the section
   * @param end number of the first entry that is left out
   */
  static Section of(
      LongFunction<@Nullable Entry> entries,
      long from,
      long end,
      Group.Key key,
      ByteBufAllocator allocator) {
    ByteBuf out = null;
    Position at = null;
    Position told = null;
    long taken = 0;
    long number = from;
    long last = Math.min(end, from + MOST_ENTRIES);
    while (number < last) {
      Entry entry = entries.apply(number);
      if (entry == null) {
        break;
      }
      Change change = key.filter().change(entry);
      if (change != Change.NOTHING) {
        byte[] data = Frames.data(entry, change, key.fields());
        if (out == null) {
          out = Batch.open(allocator, data.length + Frames.OVERHEAD);
          taken = entry.time();
        } else if (out.readableBytes() + data.length > MOST_BYTES) {
          break;
        }
        Frames.write(out, entry.position(), change, data);
        told = entry.position();
      }
      at = entry.position();
      number++;
    }
    return new Section(out == null ? null : Batch.close(out), number, at, told, taken);
  }
}
