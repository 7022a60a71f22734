package dev.newsreel.feed.recent;

import dev.newsreel.feed.log.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest entries by the story they tell. One writer, any number of readers. */
final class Stories {

  private final Map<String, List<Entry>> stories = new ConcurrentHashMap<>();

  /** The entries of a story, by first position. */
  List<Entry> of(String id) {
    return stories.getOrDefault(id, List.of());
  }

  /** Puts an entry in the place of the one before it of the same article. */
  void put(@Nullable Entry before, Entry entry) {
    stories.merge(entry.story(), List.of(entry), (entries, _) -> with(entries, entry));
    if (before != null && !before.story().equals(entry.story())) {
      forget(before);
    }
  }

  /** Forgets an article's entry. */
  void forget(Entry entry) {
    stories.computeIfPresent(entry.story(), (_, entries) -> without(entries, entry));
  }

  private static List<Entry> with(List<Entry> entries, Entry entry) {
    return Stream.concat(others(entries, entry), Stream.of(entry))
        .sorted(Comparator.comparing(Entry::first))
        .toList();
  }

  private static @Nullable List<Entry> without(List<Entry> entries, Entry gone) {
    List<Entry> left = others(entries, gone).toList();
    return left.isEmpty() ? null : left;
  }

  private static Stream<Entry> others(List<Entry> entries, Entry entry) {
    return entries.stream().filter(other -> !other.article().equals(entry.article()));
  }
}
