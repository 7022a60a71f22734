package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.Replay;
import dev.newsreel.feed.replay.Stretch;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The streams of one event loop. It is woken once for everything that came, makes for each group
 * the bytes of the contiguous range once, and writes them to every live reader in one write. A
 * reader that cannot take them is left where it is in the log and goes on from there by itself, out
 * of memory or out of the store. All methods but {@link #wake()} run on the event loop.
 */
final class Lane {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  /** What comes within this time is written together. */
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** A reader that catches up lets the others go first after so many writes. */
  private static final int WRITES_IN_A_ROW = 4;

  private static final int PAGE = 100;
  private static final int PAUSE_MILLIS = 500;
  private static final int WAIT_SECONDS = 10;

  private final EventLoop loop;
  private final Recent recent;
  private final Replay replay;
  private final LiveProperties properties;
  private final LiveMetrics metrics;
  private final ByteBufAllocator allocator;
  private final Map<Group.Key, Group> groups = new HashMap<>();
  private final Wheel wheel = new Wheel();
  private final AtomicBoolean woken = new AtomicBoolean();
  private long lastPump = System.nanoTime() - GATHER_NANOS;

  Lane(
      EventLoop loop,
      Recent recent,
      Replay replay,
      LiveProperties properties,
      LiveMetrics metrics,
      ByteBufAllocator allocator) {
    this.loop = loop;
    this.recent = recent;
    this.replay = replay;
    this.properties = properties;
    this.metrics = metrics;
    this.allocator = allocator;
    var _ = loop.scheduleAtFixedRate(() -> wheel.turn(this::look), 1, 1, TimeUnit.SECONDS);
  }

  /** Something was appended; may be called from any thread, and often. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      loop.execute(this::pumpSoon);
    }
  }

  private void pumpSoon() {
    long wait = lastPump + GATHER_NANOS - System.nanoTime();
    if (wait <= 0) {
      pump();
    } else {
      after(wait / 1_000_000, this::pump);
    }
  }

  private void after(long millis, Runnable task) {
    // The overload with a Callable would take the same lambda.
    var _ = loop.schedule(task, millis, TimeUnit.MILLISECONDS);
  }

  private void pump() {
    woken.set(false);
    for (Group group : List.copyOf(groups.values())) {
      pump(group);
    }
    lastPump = System.nanoTime();
  }

  private void pump(Group group) {
    long head = recent.head();
    while (group.next() < head) {
      if (group.live().isEmpty()) {
        skip(group, head);
        return;
      }
      Section section = section(group.next(), head, group.key());
      Position at = section.at();
      if (at == null) {
        // The lane slept longer than memory lasts: each reader finds its own way.
        List.copyOf(group.live()).forEach(reader -> fallBehind(reader, Reader.NOWHERE));
        skip(group, head);
        return;
      }
      deliver(group, section);
      group.moveTo(section.next(), at);
    }
  }

  private void skip(Group group, long head) {
    Entry last = recent.get(head - 1);
    group.moveTo(head, last == null ? group.at() : last.position());
  }

  private void deliver(Group group, Section section) {
    Batch batch = section.batch();
    Position told = section.told();
    if (batch == null || told == null) {
      return;
    }
    List<Reader> live = group.live();
    int written = 0;
    // Backwards, because a reader that leaves its seat gives it to the last one.
    for (int i = live.size() - 1; i >= 0; i--) {
      Reader reader = live.get(i);
      if (reader.outlet().isWritable()) {
        write(reader, batch, told);
        written++;
      } else {
        fallBehind(reader, group.next());
      }
    }
    batch.release();
    metrics.wrote(written, batch.length());
    metrics.delivered(section.taken());
  }

  private void write(Reader reader, Batch batch, Position told) {
    reader.setTold(told);
    reader.setLastWrite(wheel.second());
    reader.outlet().write(batch);
  }

  private void fallBehind(Reader reader, long next) {
    Group group = reader.group();
    reader.moveTo(next, group.at());
    reader.setStuckSince(wheel.second());
    group.removeLive(reader);
    metrics.fellBehind();
    if (reader.outlet().isWritable()) {
      loop.execute(() -> advance(reader));
    }
  }

  /** Takes a reader in, which goes on from where it is. */
  void join(Reader reader, Group.Key key) {
    Group group = groups.computeIfAbsent(key, this::open);
    group.enter();
    reader.settle(this, group);
    reader.setLastWrite(wheel.second());
    wheel.put(reader, wheel.second() + heartbeatSeconds());
    metrics.opened();
    advance(reader);
  }

  private Group open(Group.Key key) {
    long head = recent.head();
    Entry last = recent.get(head - 1);
    return new Group(key, head, last == null ? recent.floor() : last.position());
  }

  void leave(Reader reader) {
    Group group = reader.group();
    if (reader.isLive()) {
      group.removeLive(reader);
    }
    if (!group.leave()) {
      groups.remove(group.key(), group);
    }
    metrics.closed();
  }

  void onWritable(Reader reader) {
    reader.setStuckSince(0);
    // Netty says so in the middle of a write, when the reader has not been moved past it yet.
    loop.execute(() -> advance(reader));
  }

  /** Writes to a reader that is behind until it has what its group has, or takes no more. */
  private void advance(Reader reader) {
    for (int writes = 0; isBehind(reader); writes++) {
      if (!reader.outlet().isWritable()) {
        if (reader.stuckSince() == 0) {
          reader.setStuckSince(wheel.second());
        }
        return;
      }
      if (writes == WRITES_IN_A_ROW) {
        loop.execute(() -> advance(reader));
        return;
      }
      if (step(reader)) {
        return;
      }
    }
  }

  private static boolean isBehind(Reader reader) {
    return !reader.isClosed() && !reader.isFetching() && !reader.isLive();
  }

  /** One write; tells whether there is nothing more to do now. */
  private boolean step(Reader reader) {
    Group group = reader.group();
    if (group.live().isEmpty()) {
      skip(group, recent.head());
    }
    if (reader.next() == Reader.NOWHERE && !locate(reader)) {
      fetch(reader);
      return true;
    }
    if (reader.next() >= group.next()) {
      return catchUp(reader, group);
    }
    Section section = section(reader.next(), group.next(), group.key());
    Position at = section.at();
    if (at == null) {
      reader.moveTo(Reader.NOWHERE, reader.at());
      return false;
    }
    write(reader, section);
    reader.moveTo(section.next(), at);
    return false;
  }

  private boolean locate(Reader reader) {
    if (reader.at().compareTo(recent.floor()) < 0) {
      return false;
    }
    long found = recent.firstAfter(reader.at());
    // Memory may have moved on meanwhile; what is there now begins at its floor.
    if (reader.at().compareTo(recent.floor()) < 0) {
      return false;
    }
    reader.moveTo(found, reader.at());
    return true;
  }

  private boolean catchUp(Reader reader, Group group) {
    if (reader.at().compareTo(group.at()) <= 0) {
      group.addLive(reader);
      return true;
    }
    // It has more than the group: either the group has not been woken yet, or its cursor is from a
    // replica that was faster, and then it waits until the log has come so far here.
    pump(group);
    reader.moveTo(Reader.NOWHERE, reader.at());
    boolean isAhead = reader.at().compareTo(group.at()) > 0;
    if (isAhead) {
      after(PAUSE_MILLIS / 10, () -> advance(reader));
    }
    return isAhead;
  }

  private void write(Reader reader, Section section) {
    Batch batch = section.batch();
    Position told = section.told();
    if (batch != null && told != null) {
      write(reader, batch, told);
      batch.release();
      metrics.wrote(1, batch.length());
    }
  }

  private Section section(long from, long end, Group.Key key) {
    return Section.of(recent::get, from, end, key, allocator);
  }

  private void fetch(Reader reader) {
    reader.setFetching(true);
    var _ =
        replay
            .after(reader.at(), PAGE)
            .onErrorResume(failure -> Mono.just(later(failure)))
            .subscribe(stretch -> loop.execute(() -> take(reader, stretch)));
  }

  private static Stretch later(Throwable failure) {
    return new Stretch.Later(failure.toString());
  }

  private void take(Reader reader, Stretch stretch) {
    reader.setFetching(false);
    if (reader.isClosed()) {
      return;
    }
    switch (stretch) {
      case Stretch.Entries(var entries, var through) -> take(reader, entries, through);
      case Stretch.Lost(var resumeAt) -> {
        tellGap(reader, resumeAt);
        reader.moveTo(Reader.NOWHERE, resumeAt);
        advance(reader);
      }
      case Stretch.Later(var reason) -> {
        log.atDebug().addKeyValue("reason", reason).log("Reader waits for history");
        tellWait(reader);
        after(PAUSE_MILLIS, () -> advance(reader));
      }
    }
  }

  private void take(Reader reader, List<Entry> entries, Position through) {
    long number = 0;
    while (number < entries.size() && !reader.isClosed()) {
      Section section =
          Section.of(
              index -> index < entries.size() ? entries.get((int) index) : null,
              number,
              entries.size(),
              reader.group().key(),
              allocator);
      write(reader, section);
      number = section.next();
    }
    reader.setWaitingSince(0);
    reader.moveTo(Reader.NOWHERE, through);
    if (entries.isEmpty() && through.compareTo(recent.floor()) < 0) {
      after(PAUSE_MILLIS, () -> advance(reader));
    } else {
      advance(reader);
    }
  }

  /** A reader that gets nothing although there is something is told so, once in ten seconds. */
  private void tellWait(Reader reader) {
    int now = wheel.second();
    if (reader.waitingSince() == 0) {
      reader.setWaitingSince(now);
    } else if (now - reader.waitingSince() >= WAIT_SECONDS) {
      reader.setWaitingSince(now);
      byte[] frame = Frames.event("waiting", null, null, Map.of("after", reader.at().toString()));
      writeFrame(reader, frame, null);
    }
  }

  private void tellGap(Reader reader, Position resumeAt) {
    byte[] frame =
        Frames.event(
            "gap",
            resumeAt,
            null,
            Map.of("reason", "expired", "from", reader.at().toString(), "to", resumeAt.toString()));
    writeFrame(reader, frame, resumeAt);
  }

  private void writeFrame(Reader reader, byte[] frame, @Nullable Position told) {
    Batch batch = Batch.of(allocator, frame);
    write(reader, batch, told == null ? reader.told() : told);
    batch.release();
  }

  /** What the wheel is for: silence, and readers that take nothing. */
  private void look(Reader reader) {
    int now = wheel.second();
    if (!reader.outlet().isWritable()) {
      lookAtStuck(reader, now);
      return;
    }
    int due = reader.lastWrite() + heartbeatSeconds();
    if (due <= now) {
      keepAlive(reader);
      due = now + heartbeatSeconds();
    }
    wheel.put(reader, due);
  }

  private void lookAtStuck(Reader reader, int now) {
    if (reader.stuckSince() == 0) {
      reader.setStuckSince(now);
    }
    if (now - reader.stuckSince() >= properties.patience().toSeconds()) {
      metrics.gaveUp();
      reader.outlet().abort();
      return;
    }
    wheel.put(reader, now + 1);
  }

  private void keepAlive(Reader reader) {
    Position at = reader.isLive() ? reader.group().at() : reader.at();
    if (at.compareTo(reader.told()) > 0) {
      byte[] frame = Frames.event("cursor", at, null, Map.of("id", at.toString()));
      writeFrame(reader, frame, at);
    } else {
      writeFrame(reader, Frames.HEARTBEAT, null);
    }
  }

  private int heartbeatSeconds() {
    return (int) properties.heartbeat().toSeconds();
  }

  /** Ends every stream with an event that says so, spread over a time. */
  void drain(RandomGenerator random) {
    long spread = properties.drain().toMillis();
    for (Reader reader : wheel.all()) {
      long delay = spread == 0 ? 0 : random.nextLong(spread);
      after(delay, () -> drain(reader, random));
    }
  }

  private void drain(Reader reader, RandomGenerator random) {
    if (reader.isClosed()) {
      return;
    }
    if (!reader.outlet().isWritable()) {
      reader.outlet().abort();
      return;
    }
    Position at = reader.told();
    byte[] frame =
        Frames.event("drain", at, 500 + random.nextInt(7_500), Map.of("id", at.toString()));
    writeFrame(reader, frame, at);
    reader.outlet().end();
  }
}
