package dev.newsreel.feed.log;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes kept small in memory: deflated (RFC 1951), for what is kept often and read seldom. */
final class Packed {

  private final byte[] deflated;
  private final int length;

  private Packed(byte[] deflated, int length) {
    this.deflated = deflated;
    this.length = length;
  }

  static Packed of(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      // Deflate's worst case is a few bytes over the input for each 16 KiB block.
      byte[] room = new byte[bytes.length + bytes.length / 1000 + 64];
      int length = deflater.deflate(room);
      return new Packed(Arrays.copyOf(room, length), bytes.length);
    }
  }

  byte[] bytes() {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(deflated);
      byte[] bytes = new byte[length];
      int read = 0;
      while (read < length) {
        read += inflater.inflate(bytes, read, length - read);
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException("packed bytes are damaged", e);
    }
  }
}
