package dev.newsreel.feed.live;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many streams may be open: in all, for each key, and for each address of readers without a
 * key. Loopback is not an address of a reader: a proxy on this machine speaks for many.
 * Thread-safe.
 */
final class Limits {

  private final LiveProperties properties;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<String, Integer> each = new ConcurrentHashMap<>();

  Limits(LiveProperties properties) {
    this.properties = properties;
  }

  /** The right to one open stream; given back once, however often it is closed. */
  final class Place implements AutoCloseable {

    private final @Nullable String owner;
    private final AtomicBoolean isOpen = new AtomicBoolean(true);

    private Place(@Nullable String owner) {
      this.owner = owner;
    }

    @Override
    public void close() {
      if (isOpen.compareAndSet(true, false)) {
        all.decrementAndGet();
        if (owner != null) {
          each.computeIfPresent(owner, (_, count) -> count == 1 ? null : count - 1);
        }
      }
    }
  }

  /**
   * A place for one more stream; empty when there is none.
   *
   * @param key id of the reader's key
   */
  Optional<Place> enter(@Nullable String key, @Nullable InetAddress address) {
    String owner = owner(key, address);
    if (all.incrementAndGet() > properties.streams()) {
      all.decrementAndGet();
      return Optional.empty();
    }
    int most = key == null ? properties.streamsPerAddress() : properties.streamsPerKey();
    if (owner != null && each.merge(owner, 1, Integer::sum) > most) {
      new Place(owner).close();
      return Optional.empty();
    }
    return Optional.of(new Place(owner));
  }

  private static @Nullable String owner(@Nullable String key, @Nullable InetAddress address) {
    if (key != null) {
      return "key " + key;
    }
    return address == null || address.isLoopbackAddress() ? null : address.getHostAddress();
  }
}
