package dev.newsreel.ingest.extract.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by their lower-case property, name or itemprop. */
final class MetaTags {

  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(PageElements page) {
    for (Element meta : page.all("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop")) {
          add(meta.attr(attribute), content);
        }
      }
    }
  }

  private void add(String name, String content) {
    if (!name.isBlank()) {
      var list =
          values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
      if (!list.contains(content)) {
        list.add(content);
      }
    }
  }

  /** All values of a name, in page order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of the first name that has one; the name is the source. */
  @Nullable Sourced<String> first(String... names) {
    for (String name : names) {
      if (values.containsKey(name)) {
        return new Sourced<>(all(name).getFirst(), name);
      }
    }
    return null;
  }
}
