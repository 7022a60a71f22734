package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.Element.Ending;
import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.Map;

/** What feeds and entries are filed under. */
final class SubjectElements {

  private static final Element LIST =
      Element.text((scene, frame, text) -> frame.node.categories(text));

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("category", SubjectElements::category),
          Map.entry("keywords", SubjectElements::category),
          Map.entry("dc:subject", SubjectElements::category),
          Map.entry("media:category", SubjectElements::category),
          Map.entry("itunes:category", SubjectElements::category),
          Map.entry("tags", LIST),
          Map.entry("itunes:keywords", LIST),
          Map.entry("media:keywords", LIST));

  private SubjectElements() {}

  /**
   * The term stands in an attribute in Atom and in the text in RSS; a label is better than nothing.
   */
  private static Ending category(FeedScene scene, Frame frame, Attributes attributes) {
    String term = attributes.get("term", "text");
    String scheme = attributes.get("scheme", "domain");
    String label = attributes.get("label");
    if (term != null && !term.isBlank()) {
      frame.node.category(term, scheme);
      return Ending.NOTHING;
    }
    frame.capture = Capture.text();
    return () -> frame.node.category(frame.text().isEmpty() ? label : frame.text(), scheme);
  }
}
