package dev.newsreel.ingest.parse;

import java.util.HashMap;
import java.util.Map;

/** Every element that means something in a feed, by its key (see {@link Namespaces}). */
final class FeedElements {

  private static final Map<String, Element> ALL = all();

  private FeedElements() {}

  private static Map<String, Element> all() {
    Map<String, Element> all = new HashMap<>();
    all.putAll(StructureElements.ALL);
    all.putAll(TextElements.ALL);
    all.putAll(LinkElements.ALL);
    all.putAll(PersonElements.ALL);
    all.putAll(DateElements.ALL);
    all.putAll(SubjectElements.ALL);
    all.putAll(MediaElements.ALL);
    return Map.copyOf(all);
  }

  static Element of(String key) {
    return ALL.getOrDefault(key, Element.NONE);
  }
}
