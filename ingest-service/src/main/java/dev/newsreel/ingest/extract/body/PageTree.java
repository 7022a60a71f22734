package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The block elements of a page in document order, with the texts between their boundaries. A
 * subtree is a range of element numbers and a range of segment numbers, so that every pass over the
 * page is a loop and no depth of nesting can overflow a stack. Not thread-safe while it is filled.
 */
public final class PageTree {

  private final List<Element> elements = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private int[] segmentStarts = new int[256];
  private int[] segmentEnds = new int[256];

  PageTree() {}

  /** Opens an element inside another, or -1 for the root; its number grows in document order. */
  int open(Element element, int parent) {
    int number = elements.size();
    if (number == parents.length) {
      grow();
    }
    elements.add(element);
    parents[number] = parent;
    segmentStarts[number] = segments.size();
    return number;
  }

  void close(int number) {
    ends[number] = elements.size();
    segmentEnds[number] = segments.size();
  }

  void add(Segment segment) {
    segments.add(segment);
  }

  private void grow() {
    int size = parents.length * 2;
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    segmentStarts = Arrays.copyOf(segmentStarts, size);
    segmentEnds = Arrays.copyOf(segmentEnds, size);
  }

  int size() {
    return elements.size();
  }

  Element element(int number) {
    return elements.get(number);
  }

  String tag(int number) {
    return elements.get(number).normalName();
  }

  int parent(int number) {
    return parents[number];
  }

  /** One after the last element inside. */
  int end(int number) {
    return ends[number];
  }

  int firstSegment(int number) {
    return segmentStarts[number];
  }

  /** One after the last segment inside. */
  int endSegment(int number) {
    return segmentEnds[number];
  }

  boolean contains(int outer, int inner) {
    return inner >= outer && inner < ends[outer];
  }

  /** Characters of text inside. */
  int length(int number) {
    int length = 0;
    for (int i = segmentStarts[number]; i < segmentEnds[number]; i++) {
      length += segments.get(i).length();
    }
    return length;
  }

  List<Segment> segments() {
    return segments;
  }

  /** A heading by its tag, or a short line that its class calls one. */
  boolean isHeading(Segment segment) {
    if (Tags.isHeading(tag(segment.element()))) {
      return true;
    }
    String names = element(segment.element()).className();
    return segment.length() <= 120
        && !names.isEmpty()
        && (names.contains("heading") || names.contains("subhead") || names.contains("headline"))
        && !segment.text().endsWith(".");
  }

  /** Whether the element, or one of the elements around it, has this name. */
  boolean isInside(int number, String tag) {
    for (int at = number; at >= 0; at = parents[at]) {
      if (tag(at).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
