package dev.newsreel.feed.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/**
 * Frames to be written to many connections: once in memory, as one chunk of HTTP/1.1 (RFC 9112
 * section 7.1), of which the frames alone can be taken too. Must be released by who made it.
 */
final class Batch {

  private static final int HEAD = 8;
  private static final byte[] CRLF = {'\r', '\n'};

  private final ByteBuf buffer;
  private final int length;

  private Batch(ByteBuf buffer, int length) {
    this.buffer = buffer;
    this.length = length;
  }

  /** A buffer to write frames to, with room for the chunk's head before them. */
  static ByteBuf open(ByteBufAllocator allocator, int capacity) {
    ByteBuf buffer = allocator.directBuffer(HEAD + capacity + CRLF.length);
    return buffer.writerIndex(HEAD).readerIndex(HEAD);
  }

  /** Closes the buffer; it is the batch's from now on. */
  static Batch close(ByteBuf buffer) {
    int length = buffer.readableBytes();
    buffer.writeBytes(CRLF);
    byte[] head = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    buffer.setBytes(HEAD - head.length, head);
    buffer.readerIndex(HEAD - head.length);
    return new Batch(buffer, length);
  }

  /** A batch of one frame. */
  static Batch of(ByteBufAllocator allocator, byte[] frame) {
    return close(open(allocator, frame.length).writeBytes(frame));
  }

  /** The chunk, with a reference of its own. */
  ByteBuf chunk() {
    return buffer.retainedDuplicate();
  }

  /** The frames without the chunk around them, with a reference of their own. */
  ByteBuf frames() {
    return buffer.retainedSlice(HEAD, length);
  }

  /** How long the frames are, in bytes. */
  int length() {
    return length;
  }

  void release() {
    buffer.release();
  }
}
