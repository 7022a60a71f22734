package dev.newsreel.feed.live;

import io.netty.channel.EventLoop;

/** Where the bytes of one stream go. Used on its event loop only. */
interface Outlet {

  /** The event loop that owns it. */
  EventLoop loop();

  /**
   * Whether the reader takes more now. {@link Reader#onWritable()} is called when it does again.
   */
  boolean isWritable();

  /** Writes a batch, which stays the caller's. */
  void write(Batch batch);

  /** Ends the stream in order. */
  void end();

  /** Cuts the stream off. */
  void abort();
}
