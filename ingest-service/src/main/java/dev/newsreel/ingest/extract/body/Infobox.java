package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the boxes of facts of a page: elements named as such, groups of known labels, and within
 * the article definition lists and tables of two columns.
 */
final class Infobox {

  private static final int LONGEST_BOX = 4_000;
  private static final Set<String> NEVER =
      Set.of("nav", "footer", "html", "body", "main", "article");

  private final PageTree page;
  private final ElementNames names;
  private final Parts parts;

  private Infobox(PageTree page, ElementNames names, Parts parts) {
    this.page = page;
    this.names = names;
    this.parts = parts;
  }

  /** The lines of all boxes, in page order. The boxes become furniture: their text is read here. */
  static List<FactLine> read(PageTree page, ElementNames names, Parts parts, int container) {
    return new Infobox(page, names, parts).read(container);
  }

  private List<FactLine> read(int container) {
    BitSet grouped = groups();
    var lines = new ArrayList<FactLine>();
    for (int i = 0; i < page.size(); i++) {
      if (NEVER.contains(page.tag(i)) && i != container) {
        i = page.tag(i).equals("nav") || page.tag(i).equals("footer") ? page.end(i) - 1 : i;
      } else if (isBox(i, grouped) || isList(i, container)) {
        lines.addAll(take(i));
        i = page.end(i) - 1;
      }
    }
    return lines;
  }

  private List<FactLine> take(int box) {
    List<FactLine> lines = FactBox.read(page, box);
    if (lines.isEmpty()) {
      return lines;
    }
    parts.furniture().set(box, page.end(box));
    return lines;
  }

  private boolean isBox(int i, BitSet grouped) {
    return (grouped.get(i) || names.of(i) == NameClass.INFOBOX) && page.length(i) <= LONGEST_BOX;
  }

  private boolean isList(int i, int container) {
    if (container < 0 || !page.contains(container, i) || !parts.isText(i)) {
      return false;
    }
    return page.tag(i).equals("dl") || (page.tag(i).equals("table") && hasTwoColumns(i));
  }

  /** Rows of a label and a value, and nothing else. */
  private boolean hasTwoColumns(int table) {
    int rows = 0;
    for (int i = table; i < page.end(table); i++) {
      if (page.tag(i).equals("tr")) {
        rows++;
        if (cells(i) != 2 || page.endSegment(i) - page.firstSegment(i) < 2) {
          return false;
        }
      }
    }
    return rows >= 2 && page.length(table) <= LONGEST_BOX;
  }

  private int cells(int row) {
    int cells = 0;
    for (int i = row + 1; i < page.end(row); i++) {
      cells += page.parent(i) == row ? 1 : 0;
    }
    return cells;
  }

  /** The smallest elements around three known labels in a row. */
  private BitSet groups() {
    var labels = new ArrayList<Integer>();
    for (Segment segment : page.segments()) {
      if (FactLabels.known(segment.text()) != null) {
        labels.add(segment.element());
      }
    }
    var groups = new BitSet();
    for (int i = 0; i + 2 < labels.size(); i++) {
      int around = labels.get(i);
      while (around >= 0 && !page.contains(around, labels.get(i + 2))) {
        around = page.parent(around);
      }
      if (around >= 0) {
        groups.set(around);
      }
    }
    return groups;
  }
}
