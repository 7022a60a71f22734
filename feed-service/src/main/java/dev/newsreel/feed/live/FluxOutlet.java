package dev.newsreel.feed.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import reactor.core.publisher.FluxSink;

/**
 * A stream that WebFlux writes itself: over HTTP/2, where frames of many streams share a socket.
 */
final class FluxOutlet implements Outlet {

  private final EventLoop loop;
  private final FluxSink<ByteBuf> sink;

  FluxOutlet(EventLoop loop, FluxSink<ByteBuf> sink) {
    this.loop = loop;
    this.sink = sink;
  }

  void serve(Reader served) {
    sink.onRequest(_ -> loop.execute(served::onWritable));
    sink.onDispose(() -> loop.execute(served::onClosed));
  }

  @Override
  public EventLoop loop() {
    return loop;
  }

  @Override
  public boolean isWritable() {
    return sink.requestedFromDownstream() > 0 && !sink.isCancelled();
  }

  @Override
  public void write(Batch batch) {
    sink.next(batch.frames());
  }

  @Override
  public void end() {
    sink.complete();
  }

  @Override
  public void abort() {
    sink.error(new IllegalStateException("the reader takes nothing"));
  }
}
