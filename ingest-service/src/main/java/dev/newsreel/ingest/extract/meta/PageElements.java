package dev.newsreel.ingest.extract.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** The elements that metadata are read from, gathered in one pass over the page. */
public final class PageElements {

  private static final List<String> WANTED =
      List.of("meta", "link", "script", "h1", "h2", "h3", "time", "html", "a");

  private final Document document;
  private final Map<String, List<Element>> byTag = new HashMap<>();

  /** Gathers the elements of a page. */
  public PageElements(Document document) {
    this.document = document;
    WANTED.forEach(tag -> byTag.put(tag, new ArrayList<>()));
    NodeTraversor.traverse((node, _) -> gather(node), document);
  }

  private void gather(Node node) {
    List<Element> wanted = node instanceof Element element ? byTag.get(element.normalName()) : null;
    if (wanted != null) {
      wanted.add((Element) node);
    }
  }

  Document document() {
    return document;
  }

  /** The elements of a name, in page order. */
  public List<Element> all(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /** The href of the first link element with this relation; empty if there is none. */
  public String link(String relation) {
    for (Element link : all("link")) {
      if (link.attr("rel").equalsIgnoreCase(relation)) {
        return link.attr("href");
      }
    }
    return "";
  }
}
