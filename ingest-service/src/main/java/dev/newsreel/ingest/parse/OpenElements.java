package dev.newsreel.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements that are open, outermost first; the first is the document itself and is never
 * closed. Knows at once which names are not open, since a hostile document closes nothing but
 * those.
 */
final class OpenElements {

  private final List<Frame> frames = new ArrayList<>();
  private final Map<String, Integer> countByName = new HashMap<>();
  private int entries;

  OpenElements(Frame document) {
    frames.add(document);
  }

  static boolean isEntry(String key) {
    return key.equals("item") || key.equals("entry");
  }

  int size() {
    return frames.size();
  }

  Frame top() {
    return frames.getLast();
  }

  void add(Frame frame) {
    frames.add(frame);
    countByName.merge(frame.name, 1, Integer::sum);
    entries += isEntry(frame.key) ? 1 : 0;
  }

  /** The index of the innermost element with a name as written; 0 if none is open. */
  int last(String name) {
    int index = countByName.containsKey(name) ? frames.size() - 1 : 0;
    while (index > 0 && !frames.get(index).name.equals(name)) {
      index--;
    }
    return index;
  }

  /** The index of the innermost entry; 0 if none is open. */
  int lastEntry() {
    int index = entries > 0 ? frames.size() - 1 : 0;
    while (index > 0 && !isEntry(frames.get(index).key)) {
      index--;
    }
    return index;
  }

  /** Closes the element at an index and all inside it, innermost first. */
  void closeFrom(int index) {
    while (frames.size() > index) {
      close();
    }
  }

  /** Closes the innermost element. */
  void close() {
    Frame frame = frames.removeLast();
    countByName.computeIfPresent(frame.name, (name, count) -> count == 1 ? null : count - 1);
    entries -= isEntry(frame.key) ? 1 : 0;
    frame.ending.end();
  }
}
