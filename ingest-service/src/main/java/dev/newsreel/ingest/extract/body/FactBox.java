package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads one box of facts: definition lists, rows of two cells, lines of the form {@code Label:
 * value} or with a bold label, and labels that stand above their values. A label holds within the
 * element around it.
 */
final class FactBox {

  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_VALUE = 300;

  private final PageTree page;
  private final int box;
  private final List<FactLine> lines = new ArrayList<>();
  private @Nullable String label;
  private int scope;

  private FactBox(PageTree page, int box) {
    this.page = page;
    this.box = box;
    this.scope = box;
  }

  /** The lines of the box, in page order. */
  static List<FactLine> read(PageTree page, int box) {
    var reader = new FactBox(page, box);
    int number = page.firstSegment(box);
    while (number < page.endSegment(box)) {
      number += reader.read(number);
    }
    return reader.lines;
  }

  /** Reads a segment, or two that are a pair; says how many. */
  private int read(int number) {
    Segment segment = page.segments().get(number);
    if (label != null && !page.contains(scope, segment.element())) {
      label = null;
    }
    if (label != null && isPair(number)) {
      String character = page.segments().get(number + 1).text();
      lines.add(new FactLine(label, segment.text() + " as " + character, number));
      return 2;
    }
    boolean cell = label != null && (tag(number).equals("td") || tag(number).equals("dd"));
    int value = cell ? 0 : inlineValue(segment);
    if (value > 0) {
      add(
          FactLabels.clean(segment.text().substring(0, value)),
          segment.text().substring(value),
          number);
    } else if (!cell && isLabel(number)) {
      open(FactLabels.clean(segment.text()), segment.element());
    } else if (label != null) {
      add(label, segment.text(), number);
    }
    return 1;
  }

  private String tag(int number) {
    return page.tag(page.segments().get(number).element());
  }

  private void open(String text, int element) {
    label = text;
    int parent = page.parent(element);
    int around = page.length(parent) == page.length(element) ? page.parent(parent) : parent;
    scope = Math.max(box, around);
  }

  private void add(String name, String text, int number) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST_VALUE) {
      return;
    }
    for (String one : FactLabels.values(name, value)) {
      if (!one.isBlank()) {
        lines.add(new FactLine(name, one.strip(), number));
      }
    }
  }

  /**
   * Two short texts in an element of their own under a label for a cast: a person and a character.
   */
  private boolean isPair(int number) {
    if (label == null || FactLabels.kind(label) != FactLabels.Kind.CAST) {
      return false;
    }
    int row = row(number);
    return row > scope
        && page.firstSegment(row) == number
        && page.endSegment(row) == number + 2
        && page.segments().get(number + 1).length() <= LONGEST_LABEL
        && !isListOfTwo(number, row);
  }

  /** Two of a kind in the only row are two persons. */
  private boolean isListOfTwo(int number, int row) {
    Element first = page.element(page.segments().get(number).element());
    Element second = page.element(page.segments().get(number + 1).element());
    return first.normalName().equals("li")
        || (first.normalName().equals(second.normalName())
            && first.className().equals(second.className())
            && isOnlyOfItsKind(page.element(row)));
  }

  private static boolean isOnlyOfItsKind(Element row) {
    Element before = row.previousElementSibling();
    Element after = row.nextElementSibling();
    return (before == null || !before.normalName().equals(row.normalName()))
        && (after == null || !after.normalName().equals(row.normalName()));
  }

  /** The nearest element around a segment that holds more than it. */
  private int row(int number) {
    int row = page.segments().get(number).element();
    while (row > box && page.endSegment(row) - page.firstSegment(row) < 2) {
      row = page.parent(row);
    }
    return row;
  }

  /** Where the value begins in a segment that has its label in it; 0 if it has none. */
  private static int inlineValue(Segment segment) {
    int colon = segment.text().indexOf(':');
    if (colon > 0
        && colon <= LONGEST_LABEL
        && colon + 1 < segment.length()
        && segment.text().charAt(colon + 1) == ' ') {
      return colon + 1;
    }
    for (Span span : segment.spans()) {
      if (span.kind() == SpanKind.STRONG
          && span.start() == 0
          && span.end() <= LONGEST_LABEL
          && span.end() < segment.length()) {
        return span.end();
      }
    }
    return 0;
  }

  private boolean isLabel(int number) {
    Segment segment = page.segments().get(number);
    if (segment.length() > LONGEST_LABEL) {
      return false;
    }
    String tag = tag(number);
    return tag.equals("dt")
        || tag.equals("th")
        || Tags.isHeading(tag)
        || segment.text().endsWith(":")
        || FactLabels.known(segment.text()) != null
        || isBold(segment)
        || isNamedLabel(segment.element())
        || isFirstOfRow(number);
  }

  private static boolean isBold(Segment segment) {
    return segment.spans().stream()
        .anyMatch(span ->
            span.kind() == SpanKind.STRONG && span.start() == 0 && span.end() == segment.length());
  }

  private boolean isNamedLabel(int element) {
    String names = page.element(element).className();
    return names.contains("label") || names.contains("term") || names.contains("key");
  }

  /** A row of a label and one value, one of several of its kind. */
  private boolean isFirstOfRow(int number) {
    int row = row(number);
    return row > box
        && label == null
        && page.firstSegment(row) == number
        && page.segments().get(number).element() != row
        && page.segments().get(number + 1).element() != row;
  }
}
