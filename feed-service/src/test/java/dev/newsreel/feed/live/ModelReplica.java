package dev.newsreel.feed.live;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Acceptance;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.Replay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Window and lane of one replica, on an event loop that turns when it is told to. */
final class ModelReplica {

  private final ModelWorld world;
  private final EmbeddedChannel clockwork = new EmbeddedChannel();
  private final Recent recent = new Recent(ModelWorld.WINDOW);
  private final Acceptance acceptance = new Acceptance();
  private final Lane lane;
  private long next;

  ModelReplica(ModelWorld world) {
    this.world = world;
    clockwork.freezeTime();
    var second = Duration.ofSeconds(1);
    lane =
        new Lane(
            loop(),
            recent,
            new Replay(recent, world, world),
            new LiveProperties(
                Duration.ofSeconds(15), Duration.ofSeconds(60), second, second, 9, 9, 9),
            new LiveMetrics(new SimpleMeterRegistry(), java.time.InstantSource.system()),
            UnpooledByteBufAllocator.DEFAULT);
    recent.onAppend(lane::wake);
    start();
  }

  /** As the tail does: memory begins near the end, with the state of the articles before. */
  private void start() {
    long from = Math.max(0, world.end() - ModelWorld.WINDOW);
    recent.startAfter(ModelWorld.at(from - 1));
    for (long offset = 0; offset < from; offset++) {
      acceptance.judge(ModelWorld.at(offset), world.record(offset));
    }
    next = from;
    read(ModelWorld.WINDOW);
  }

  EventLoop loop() {
    return clockwork.eventLoop();
  }

  Lane lane() {
    return lane;
  }

  /** Where a reader without a cursor begins. */
  Position now() {
    return recent.newest().orElse(recent.floor());
  }

  void read(int most) {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < most && next < world.end(); n++, next++) {
      NewsItem item = world.record(next);
      long offset = next;
      acceptance
          .judge(ModelWorld.at(offset), item)
          .ifPresent(first -> entries.add(Items.entry(offset, item, first)));
    }
    if (!entries.isEmpty()) {
      recent.append(entries);
    }
  }

  void run() {
    for (int turn = 0; turn < 4; turn++) {
      clockwork.advanceTimeBy(600, TimeUnit.MILLISECONDS);
      clockwork.runPendingTasks();
      clockwork.runScheduledPendingTasks();
    }
  }
}
