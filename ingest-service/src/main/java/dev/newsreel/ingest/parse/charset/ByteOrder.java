package dev.newsreel.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes tell: a byte order mark, or {@code <?} in a form that is not ASCII (XML 1.0
 * appendix F).
 *
 * @param label the encoding they tell
 * @param length bytes to leave out, as they are no text
 */
record ByteOrder(String label, int length) {

  private record Sign(long bytes, int length, ByteOrder order) {

    boolean begins(ByteBuffer document) {
      for (int i = 0; i < length; i++) {
        int expected = (int) (bytes >>> (8 * (length - 1 - i))) & 0xFF;
        if (i >= document.remaining()
            || (document.get(document.position() + i) & 0xFF) != expected) {
          return false;
        }
      }
      return true;
    }
  }

  /** Longer signs first, since the mark of UTF-32LE begins with that of UTF-16LE. */
  private static final List<Sign> SIGNS =
      List.of(
          mark(0x0000FEFFL, 4, "utf-32be"),
          mark(0xFFFE0000L, 4, "utf-32le"),
          mark(0xEFBBBFL, 3, "utf-8"),
          mark(0xFEFFL, 2, "utf-16be"),
          mark(0xFFFEL, 2, "utf-16le"),
          opening(0x0000003CL, "utf-32be"),
          opening(0x3C000000L, "utf-32le"),
          opening(0x003C003FL, "utf-16be"),
          opening(0x3C003F00L, "utf-16le"),
          opening(0x003C0021L, "utf-16be"),
          opening(0x3C002100L, "utf-16le"),
          opening(0x4C6FA794L, "cp037"));

  private static Sign mark(long bytes, int length, String label) {
    return new Sign(bytes, length, new ByteOrder(label, length));
  }

  private static Sign opening(long bytes, String label) {
    return new Sign(bytes, 4, new ByteOrder(label, 0));
  }

  static Optional<ByteOrder> of(ByteBuffer document) {
    return SIGNS.stream().filter(sign -> sign.begins(document)).map(Sign::order).findFirst();
  }

  boolean isMark() {
    return length > 0;
  }
}
