package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.Replay;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;

/** All open streams, a {@link Lane} for each event loop. Thread-safe. */
public final class FanOut implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FanOut.class);

  private final Recent recent;
  private final Replay replay;
  private final LiveProperties properties;
  private final LiveMetrics metrics;
  private final RandomGenerator random;
  private final Map<EventLoop, Lane> lanes = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile boolean draining;

  FanOut(
      Recent recent,
      Replay replay,
      LiveProperties properties,
      LiveMetrics metrics,
      RandomGenerator random) {
    this.recent = recent;
    this.replay = replay;
    this.properties = properties;
    this.metrics = metrics;
    this.random = random;
    recent.onAppend(() -> lanes.values().forEach(Lane::wake));
  }

  /**
   * Takes a connection over as soon as the answer that is now written to it would end.
   *
   * @param channel of HTTP/1.1, in the middle of an answer
   * @param after everything after this position will be written
   */
  void takeOver(Channel channel, Filter filter, Fields fields, Position after) {
    var outlet =
        new RawOutlet(taken -> {
          Reader reader = new Reader(taken, after);
          taken.serve(reader);
          join(taken, reader, new Group.Key(filter, fields));
        });
    channel.pipeline().addLast("newsreel.live", outlet);
  }

  /** A stream for WebFlux to write; each buffer is the receiver's to release. */
  Flux<ByteBuf> flux(EventLoop loop, Filter filter, Fields fields, Position after) {
    return Flux.create(sink -> {
      var outlet = new FluxOutlet(loop, sink);
      Reader reader = new Reader(outlet, after);
      outlet.serve(reader);
      loop.execute(() -> join(outlet, reader, new Group.Key(filter, fields)));
    });
  }

  private void join(Outlet outlet, Reader reader, Group.Key key) {
    if (draining) {
      outlet.end();
      return;
    }
    lanes.computeIfAbsent(outlet.loop(), this::lane).join(reader, key);
  }

  private Lane lane(EventLoop loop) {
    return new Lane(loop, recent, replay, properties, metrics, ByteBufAllocator.DEFAULT);
  }

  /** How many streams are open. */
  public int streams() {
    return metrics.streams();
  }

  /** Whether streams are being ended because the service stops. */
  public boolean isDraining() {
    return draining;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    draining = true;
    running = false;
  }

  /** Ends all streams first of all, before the web server waits for them. */
  @Override
  public void stop(Runnable done) {
    stop();
    if (metrics.streams() == 0) {
      done.run();
      return;
    }
    log.atInfo()
        .addKeyValue("streams", metrics.streams())
        .addKeyValue("seconds", properties.drain().toSeconds())
        .log("Streams are drained");
    lanes.forEach((loop, lane) -> loop.execute(() -> lane.drain(random)));
    waitUntilEmpty(done);
  }

  private void waitUntilEmpty(Runnable done) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    long latest = System.nanoTime() + properties.drain().plusSeconds(1).toNanos();
    Runnable look =
        () -> {
          if (metrics.streams() == 0 || System.nanoTime() > latest) {
            watch.shutdownNow();
            done.run();
          }
        };
    var _ = watch.scheduleWithFixedDelay(look, 50, 50, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // Stops before everything else, above all before the web server's graceful phase, which would
    // wait for every open stream.
    return Integer.MAX_VALUE;
  }
}
