package dev.newsreel.feed.recent;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Kind;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Accepted;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Facets;
import dev.newsreel.feed.log.Positions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of the log in memory: in log order for streams, and the latest entry of each
 * article by first position for lists and feeds. Written by the live tail's thread alone, read from
 * anywhere without waiting.
 */
public final class Recent implements Accepted {

  private final Ring ring;
  private final Lists lists = new Lists();
  private volatile Position floor = Positions.BEFORE_ALL;
  private final List<Consumer<Entry>> followers = new CopyOnWriteArrayList<>();
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();

  /**
   * @param capacity how many entries are kept
   */
  public Recent(int capacity) {
    ring = new Ring(capacity);
  }

  @Override
  public void startAfter(Position start) {
    floor = start;
  }

  /** Every accepted record after this position, up to the newest, is here. */
  public Position floor() {
    return floor;
  }

  /** Adds entries in log order, then wakes who waits for them once. */
  @Override
  public void append(List<Entry> entries) {
    entries.forEach(this::append);
    wakers.forEach(Runnable::run);
  }

  private void append(Entry entry) {
    if (entry.isRetracted()) {
      withdraw(entry.article());
    }
    Entry gone = ring.add(entry);
    if (gone != null) {
      floor = gone.position();
      lists.forget(gone);
    }
    lists.put(entry);
    followers.forEach(follower -> follower.accept(entry));
  }

  /** Empties the earlier entries of an article that is taken down: nothing serves them again. */
  private void withdraw(ArticleId article) {
    for (long number = ring.tail(); number < ring.head(); number++) {
      Entry entry = ring.get(number);
      if (entry != null && entry.article().equals(article)) {
        ring.replace(number, entry.withdrawn());
      }
    }
  }

  /**
   * Tells of every entry after it was added, in log order, on the tail's thread, which must not be
   * kept waiting.
   */
  public void follow(Consumer<Entry> follower) {
    followers.add(follower);
  }

  /** Runs once after each batch of entries, on the tail's thread. */
  public void onAppend(Runnable waker) {
    wakers.add(waker);
  }

  /** Number of the oldest entry here; entries are numbered without holes. */
  public long tail() {
    return ring.tail();
  }

  /** Number the next entry will have. */
  public long head() {
    return ring.head();
  }

  /** The entry of that number; {@code null} when it is no longer or not yet here. */
  public @Nullable Entry get(long number) {
    return ring.get(number);
  }

  /** The lowest number whose entry is after the position; {@link #head()} when there is none. */
  public long firstAfter(Position position) {
    return ring.firstAfter(position);
  }

  /** The newest position; empty when nothing is here. */
  public Optional<Position> newest() {
    return Optional.ofNullable(ring.get(ring.head() - 1)).map(Entry::position);
  }

  /** The oldest position; empty when nothing is here. */
  public Optional<Position> oldest() {
    for (long number = ring.tail(); number < ring.head(); number = Math.max(number, ring.tail())) {
      Entry entry = ring.get(number);
      if (entry != null) {
        return Optional.of(entry.position());
      }
    }
    return Optional.empty();
  }

  /** The latest entry of an article, which may be a retraction. */
  public Optional<Entry> article(ArticleId id) {
    return Optional.ofNullable(lists.latest(id));
  }

  /** One page of what matches, every article by itself. */
  public Page page(Filter filter, @Nullable Position before, @Nullable Position after, int limit) {
    return page(new PageRequest(filter, null, false, before, after, limit));
  }

  /** One page of what is wanted. */
  public Page page(PageRequest wanted) {
    NavigableMap<Position, Entry> list = lists.candidates(wanted);
    Position after = wanted.after();
    if (after != null) {
      List<Entry> found = take(list.tailMap(after, false), wanted, wanted.limit());
      return page(found.reversed(), !found.isEmpty());
    }
    Position before = wanted.before();
    var older = before == null ? list : list.headMap(before, false);
    List<Entry> found = take(older.descendingMap(), wanted, wanted.limit() + 1);
    boolean more = found.size() > wanted.limit();
    return page(more ? found.subList(0, wanted.limit()) : found, more);
  }

  private List<Entry> take(NavigableMap<Position, Entry> list, PageRequest wanted, int limit) {
    var found = new ArrayList<Entry>();
    for (Entry entry : list.values()) {
      if (wanted.wants(entry) && (!wanted.isGrouped() || isFirstOfStory(entry, wanted))) {
        found.add(entry);
        if (found.size() == limit) {
          break;
        }
      }
    }
    return found;
  }

  /** A story stands where its earliest article stands, so that an echo does not jump the queue. */
  private boolean isFirstOfStory(Entry entry, PageRequest wanted) {
    for (Entry other : lists.story(entry.story())) {
      if (wanted.wants(other)) {
        return other.first().equals(entry.first());
      }
    }
    return true;
  }

  /** The latest entries that match and first stood in a stretch of the log, the newest first. */
  public List<Entry> stretch(Filter filter, Position from, Position end) {
    return lists.candidates(filter).subMap(from, true, end, false).descendingMap().values().stream()
        .filter(filter::matches)
        .toList();
  }

  /** The first position of the oldest match that first stood there or later. */
  public Optional<Position> atOrAfter(Filter filter, Position position) {
    return lists.candidates(filter).tailMap(position, true).values().stream()
        .filter(filter::matches)
        .findFirst()
        .map(Entry::first);
  }

  /** The latest entries of the articles that tell a story, the earliest first. */
  public List<Entry> story(String id) {
    return lists.story(id);
  }

  /** The latest entries of all articles that match, the earliest first. */
  public Stream<Entry> all(Filter filter) {
    return lists.candidates(filter).values().stream().filter(filter::matches);
  }

  private static Page page(List<Entry> newestFirst, boolean more) {
    return new Page(
        newestFirst,
        more ? newestFirst.getLast().first() : null,
        newestFirst.isEmpty() ? null : newestFirst.getFirst().first());
  }

  /** How many articles there are here of each franchise, by kind. */
  public Map<String, Map<Kind, Integer>> counts() {
    var counts = new TreeMap<String, Map<Kind, Integer>>();
    for (Entry entry : lists.all()) {
      for (Facets.ShowFacet tag : entry.now().shows()) {
        count(counts.computeIfAbsent(tag.franchise(), _ -> new EnumMap<>(Kind.class)), tag);
      }
    }
    return counts;
  }

  private static void count(Map<Kind, Integer> counts, Facets.ShowFacet tag) {
    if (tag.role().isInStream()) {
      tag.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
  }
}
