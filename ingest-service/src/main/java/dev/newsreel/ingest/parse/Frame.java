package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.html.Spaces;
import org.jspecify.annotations.Nullable;

/** One open element: what its children inherit, and what is collected for it. */
final class Frame {

  final String name;
  final String key;
  final int depth;
  final Namespaces namespaces;
  final String base;
  Draft node;
  @Nullable PersonDraft person;
  @Nullable Capture capture;
  Element.Ending ending = Element.Ending.NOTHING;

  private Frame(
      String name, String key, int depth, Namespaces namespaces, String base, Draft node) {
    this.name = name;
    this.key = key;
    this.depth = depth;
    this.namespaces = namespaces;
    this.base = base;
    this.node = node;
  }

  /** The document itself, around its root element. */
  static Frame document(String base, Draft feed) {
    return new Frame("", "", 0, Namespaces.none(), base, feed);
  }

  /** An element of the feed. */
  Frame child(String childName, Namespaces childNamespaces, String childBase) {
    Frame child =
        new Frame(
            childName, childNamespaces.key(childName), depth + 1, childNamespaces, childBase, node);
    child.person = person;
    return child;
  }

  /** An element of this one's content. */
  Frame inline(String childName, Element.Ending childEnding) {
    Frame child = new Frame(childName, "", depth + 1, namespaces, base, node);
    child.capture = capture;
    child.ending = childEnding;
    return child;
  }

  boolean isInline() {
    return key.isEmpty();
  }

  /** The text collected for a plain element, repaired and without space around it. */
  String text() {
    return capture == null ? "" : Repairs.repaired(Spaces.strip(capture.collected()));
  }
}
