package dev.newsreel.feed.recent;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Facets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest entry of each article, by what it is about, sorted by its first position. One writer,
 * any number of readers that never wait.
 */
final class Lists {

  private final Map<ArticleId, Entry> latest = new ConcurrentHashMap<>();
  private final NavigableMap<Position, Entry> all = new ConcurrentSkipListMap<>();
  private final Map<Key, NavigableMap<Position, Entry>> postings = new ConcurrentHashMap<>();
  private final Stories stories = new Stories();

  /** So many hits are looked up one by one; more are met soon on the way through a list. */
  private static final int FEW_HITS = 2_000;

  private enum Dimension {
    FRANCHISE,
    SHOW,
    KIND
  }

  private record Key(Dimension dimension, String id) {}

  @Nullable Entry latest(ArticleId article) {
    return latest.get(article);
  }

  Collection<Entry> all() {
    return all.values();
  }

  /** Puts an entry in the place of the one before it of the same article. */
  void put(Entry entry) {
    Entry before = latest.put(entry.article(), entry);
    Set<Key> keys = keys(entry);
    if (before != null) {
      keys(before).stream().filter(key -> !keys.contains(key)).forEach(key -> drop(key, before));
    }
    all.put(entry.first(), entry);
    stories.put(before, entry);
    keys.forEach(key -> list(key).put(entry.first(), entry));
  }

  /** Forgets an entry, unless its article has a newer one. */
  void forget(Entry entry) {
    if (latest.remove(entry.article(), entry)) {
      all.remove(entry.first());
      stories.forget(entry);
      keys(entry).forEach(key -> drop(key, entry));
    }
  }

  /** The entries of a story, by first position. */
  List<Entry> story(String id) {
    return stories.of(id);
  }

  /** The shortest list that holds everything that is wanted. */
  NavigableMap<Position, Entry> candidates(PageRequest wanted) {
    Hits hits = wanted.hits();
    return hits == null || hits.size() > FEW_HITS ? candidates(wanted.filter()) : found(hits);
  }

  private NavigableMap<Position, Entry> found(Hits hits) {
    var found = new TreeMap<Position, Entry>();
    hits.forEach(first -> {
      Entry entry = all.get(first);
      if (entry != null) {
        found.put(first, entry);
      }
    });
    return found;
  }

  /** The shortest list that holds everything the filter wants. */
  NavigableMap<Position, Entry> candidates(Filter filter) {
    if (filter.shows().size() == 1) {
      return read(Dimension.SHOW, filter.shows().iterator().next());
    }
    if (filter.franchises().size() == 1) {
      return read(Dimension.FRANCHISE, filter.franchises().iterator().next());
    }
    if (filter.kinds().size() == 1) {
      return read(Dimension.KIND, filter.kinds().iterator().next().word());
    }
    return all;
  }

  private NavigableMap<Position, Entry> read(Dimension dimension, String id) {
    var found = postings.get(new Key(dimension, id));
    return found == null ? new ConcurrentSkipListMap<>() : found;
  }

  private NavigableMap<Position, Entry> list(Key key) {
    return postings.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>());
  }

  private void drop(Key key, Entry entry) {
    list(key).remove(entry.first());
  }

  private static Set<Key> keys(Entry entry) {
    var keys = new LinkedHashSet<Key>();
    for (Facets.FranchiseFacet tag : entry.now().franchises()) {
      keys.add(new Key(Dimension.FRANCHISE, tag.id()));
    }
    for (Facets.ShowFacet tag : entry.now().shows()) {
      keys.add(new Key(Dimension.SHOW, tag.id()));
      tag.kinds().forEach(kind -> keys.add(new Key(Dimension.KIND, kind.word())));
      // A show is also found under the franchises it belongs to beside its own.
      keys.add(new Key(Dimension.FRANCHISE, tag.franchise()));
      tag.alsoIn().forEach(other -> keys.add(new Key(Dimension.FRANCHISE, other)));
    }
    return keys;
  }
}
