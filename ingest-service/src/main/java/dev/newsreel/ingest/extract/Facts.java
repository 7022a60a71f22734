package dev.newsreel.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the facts of a page's boxes with those of its metadata. */
final class Facts {

  private Facts() {}

  /** Both, a value once under a label. */
  static Map<String, List<String>> all(
      Map<String, List<String>> boxes, Map<String, List<String>> said) {
    var all = new LinkedHashMap<String, List<String>>();
    boxes.forEach((label, values) -> all.put(label, new ArrayList<>(values)));
    onlyIn(said, boxes)
        .forEach(
            (label, values) -> all.computeIfAbsent(label, _ -> new ArrayList<>()).addAll(values));
    return all;
  }

  /** What the metadata say and no box says; labels are compared as they are. */
  static Map<String, List<String>> onlyIn(
      Map<String, List<String>> said, Map<String, List<String>> boxes) {
    var only = new LinkedHashMap<String, List<String>>();
    said.forEach((label, values) -> {
      List<String> known = boxes.getOrDefault(label, List.of());
      List<String> left = values.stream().filter(value -> !known.contains(value)).toList();
      if (!left.isEmpty()) {
        only.put(label, left);
      }
    });
    return only;
  }
}
