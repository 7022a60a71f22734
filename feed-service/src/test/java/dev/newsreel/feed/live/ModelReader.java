package dev.newsreel.feed.live;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Filter;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client: remembers its last id, and goes on with it somewhere else. */
final class ModelReader {

  private static final Pattern FRAME =
      Pattern.compile("id: (\\S+)\nevent: (\\S+)\ndata: [^\n]*\n\n|: hb\n\n");

  private final Filter filter;
  private final List<String> seen = new ArrayList<>();
  private @Nullable Connection connection;
  private @Nullable Position begin;
  private @Nullable Position last;

  ModelReader(Filter filter) {
    this.filter = filter;
  }

  Filter filter() {
    return filter;
  }

  Position begin() {
    return Objects.requireNonNull(begin);
  }

  List<String> seen() {
    return seen;
  }

  void forget() {
    last = null;
  }

  boolean isOn(ModelReplica replica) {
    return connection != null && connection.replica == replica;
  }

  void setWritable(boolean writable) {
    Connection now = Objects.requireNonNull(connection);
    if (!now.isOpen) {
      // It was given up for taking nothing: it comes back.
      open(now.replica);
      return;
    }
    boolean wasWritable = now.isWritable;
    now.isWritable = writable;
    if (writable && !wasWritable) {
      now.reader.onWritable();
    }
  }

  void open(ModelReplica replica) {
    if (connection != null) {
      connection.isOpen = false;
      connection.reader.onClosed();
    }
    Position after = last == null ? replica.now() : last;
    if (begin == null) {
      begin = after;
    }
    last = after;
    connection = new Connection(replica, after);
    replica.lane().join(connection.reader, new Group.Key(filter, Fields.BRIEF));
  }

  private void take(String frames) {
    var frame = FRAME.matcher(frames);
    int end = 0;
    while (frame.find()) {
      if (frame.start() != end) {
        throw new AssertionError("not a frame: " + frames.substring(end, frame.start()));
      }
      end = frame.end();
      if (frame.group(1) != null) {
        last = Position.parse(frame.group(1)).orElseThrow();
        if (!frame.group(2).equals("cursor")) {
          seen.add(last + " " + frame.group(2));
        }
      }
    }
    if (end != frames.length()) {
      throw new AssertionError("not a frame: " + frames.substring(end));
    }
  }

  @Override
  public String toString() {
    return filter.franchises() + " from " + begin;
  }

  private final class Connection implements Outlet {

    private final ModelReplica replica;
    private final Reader reader;
    private boolean isWritable = true;
    private boolean isOpen = true;

    Connection(ModelReplica replica, Position after) {
      this.replica = replica;
      this.reader = new Reader(this, after);
    }

    @Override
    public EventLoop loop() {
      return replica.loop();
    }

    @Override
    public boolean isWritable() {
      return isWritable;
    }

    @Override
    public void write(Batch batch) {
      if (!isOpen) {
        throw new AssertionError("written after it was closed");
      }
      ByteBuf frames = batch.frames();
      take(frames.toString(StandardCharsets.UTF_8));
      frames.release();
    }

    @Override
    public void end() {
      isOpen = false;
    }

    @Override
    public void abort() {
      isOpen = false;
      reader.onClosed();
    }
  }
}
