package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.SpanKind;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a page once, without recursion, and cuts its text where block elements begin and end. */
public final class Segmenter {

  /** More than any article page has; what comes after is not read. */
  private static final int MAX_NODES = 400_000;

  private static final int NOT_INDEXED = -1;

  private final PageTree tree = new PageTree();
  private final SegmentWriter writer = new SegmentWriter();
  private final boolean readsHidden;
  private int current = NOT_INDEXED;
  private int breaks;

  private Segmenter(boolean readsHidden) {
    this.readsHidden = readsHidden;
  }

  /**
   * The tree of the page below {@code root}.
   *
   * @param readsHidden whether texts that the page hides at first are read: some pages show their
   *     article by script
   */
  public static PageTree segment(Element root, boolean readsHidden) {
    var segmenter = new Segmenter(readsHidden);
    segmenter.walk(root);
    return segmenter.tree;
  }

  private void walk(Element root) {
    Node node = root;
    int seen = 0;
    while (node != null) {
      boolean entered = enter(node);
      Node child = entered && ++seen < MAX_NODES ? node.firstChild() : null;
      node = child != null ? child : leaveUpwards(node, entered, root);
    }
  }

  /** Leaves the node and all that end with it; the next one to enter, or null after the root. */
  private @Nullable Node leaveUpwards(Node from, boolean entered, Element root) {
    if (entered) {
      leave(from);
    }
    Node node = from;
    while (!node.equals(root)) {
      Node next = node.nextSibling();
      if (next != null) {
        return next;
      }
      node = Objects.requireNonNull(node.parent());
      leave(node);
    }
    return null;
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    return node instanceof Element element && enter(element);
  }

  private boolean enter(Element element) {
    String tag = element.normalName();
    if (isSkipped(element, tag)) {
      return false;
    }
    if (tag.equals("br")) {
      lineBreak();
      return false;
    }
    if (Tags.isBlock(tag)) {
      flush();
      current = tree.open(element, current);
    } else {
      beginSpan(element, tag);
    }
    return true;
  }

  private boolean isSkipped(Element element, String tag) {
    return Tags.isUnread(tag) || (!readsHidden && Tags.isHidden(element));
  }

  private void beginSpan(Element element, String tag) {
    SpanKind kind = Tags.span(tag);
    if (kind != null && opensSpan(element, tag)) {
      writer.begin(kind, kind == SpanKind.LINK ? element.attr("href") : null);
    }
  }

  private static boolean opensSpan(Element element, String tag) {
    return Tags.span(tag) != null && (!tag.equals("a") || element.hasAttr("href"));
  }

  private void leave(Node node) {
    Element element = (Element) node;
    String tag = element.normalName();
    if (Tags.isBlock(tag)) {
      flush();
      tree.close(current);
      current = tree.parent(current);
    } else if (opensSpan(element, tag)) {
      writer.end();
    }
  }

  private void append(String text) {
    if (!text.isBlank()) {
      breaks = 0;
    }
    writer.append(text);
  }

  /** One line break is a space; two are the end of a paragraph. */
  private void lineBreak() {
    writer.space();
    if (++breaks == 2) {
      flush();
    }
  }

  private void flush() {
    breaks = 0;
    if (writer.isEmpty() || current < 0) {
      writer.clear();
      return;
    }
    tree.add(writer.take(current));
  }
}
