package dev.newsreel.feed.live;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * The connection of a stream over HTTP/1.1. WebFlux writes the head of the answer and the first
 * event in the ordinary way; this handler holds back the end of the answer and takes the connection
 * over instead: the HTTP handlers go, and what is written from then on are ready-made chunks. An
 * idle stream so costs about a kilobyte and a half, and a write no more than the system call.
 */
final class RawOutlet extends ChannelDuplexHandler implements Outlet {

  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Consumer<RawOutlet> taken;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Reader reader;
  private boolean isRaw;

  /**
   * @param taken called on the event loop when the connection is this outlet's
   */
  RawOutlet(Consumer<RawOutlet> taken) {
    this.taken = taken;
  }

  void serve(Reader served) {
    reader = served;
  }

  private ChannelHandlerContext context() {
    return java.util.Objects.requireNonNull(context, "the handler is in a pipeline");
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (!isRaw && !(message instanceof LastHttpContent)) {
      var _ = ctx.write(message, promise);
      return;
    }
    ReferenceCountUtil.release(message);
    if (!isRaw) {
      takeOver(ctx);
    }
    promise.trySuccess();
  }

  private void takeOver(ChannelHandlerContext ctx) {
    ctx.flush();
    isRaw = true;
    ChannelPipeline pipeline = ctx.pipeline();
    for (String name : List.copyOf(pipeline.names())) {
      if (name.startsWith("reactor.") && !isTransport(name)) {
        pipeline.remove(name);
      }
    }
    // Nothing more is expected from the reader, but its leaving must be seen.
    ctx.channel().config().setAutoRead(true);
    taken.accept(this);
  }

  private static boolean isTransport(String name) {
    return name.equals(NettyPipeline.SslHandler)
        || name.equals(NettyPipeline.ProxyProtocolReader)
        || name.equals(NettyPipeline.SslLoggingHandler);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (isRaw) {
      ReferenceCountUtil.release(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (reader != null && ctx.channel().isWritable()) {
      reader.onWritable();
    }
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (reader != null) {
      reader.onClosed();
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // Readers go away without a word all the time.
    var _ = ctx.close();
  }

  @Override
  public EventLoop loop() {
    return (EventLoop) context().executor();
  }

  @Override
  public boolean isWritable() {
    return context().channel().isWritable();
  }

  @Override
  public void write(Batch batch) {
    var _ = context().writeAndFlush(batch.chunk(), context().voidPromise());
  }

  @Override
  public void end() {
    var _ =
        context()
            .writeAndFlush(Unpooled.wrappedBuffer(LAST_CHUNK))
            .addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void abort() {
    var _ = context().close();
  }
}
