package dev.newsreel.ingest.extract.body;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The engine that reads any page by names, wording, density and structure. A rule may tell it where
 * the text is; all else it finds out alike.
 */
final class Generic {

  private final Document document;
  private final Hints hints;
  private final @Nullable String host;
  private final @Nullable OutletRule rule;

  Generic(Document document, Hints hints, OutletRules rules) {
    this.document = document;
    this.hints = hints;
    this.host = OtherStories.host(document.baseUri());
    this.rule = rules.of(host);
  }

  /** What it chooses from the page. */
  Choice choose(PageTree page) {
    var names = new ElementNames(page);
    Parts parts = Furniture.find(page, names);
    @Nullable Ruled ruled = rule == null ? null : new Ruled(page, document);
    int container = rule == null || ruled == null ? -1 : ruled.apply(rule, parts);
    String method = container < 0 ? "generic" : "rules";
    container = container < 0 ? Container.find(page, parts, names) : container;
    if (container < 0) {
      return Choice.none(page, parts);
    }
    List<FactLine> facts = Infobox.read(page, names, parts, container);
    List<Integer> chosen = select(page, parts, container);
    int standfirst = rule == null || ruled == null ? -1 : ruled.standfirst(rule);
    if (standfirst < 0) {
      int first = chosen.isEmpty() ? page.firstSegment(container) : chosen.getFirst();
      standfirst = new Standfirst(page, parts, names, hints).find(first);
    }
    return new Choice(page, parts, chosen, standfirst, facts, method);
  }

  private List<Integer> select(PageTree page, Parts parts, int container) {
    var others = new OtherStories(page, parts, host);
    others.mark(container);
    return new Selection(page, parts, hints, others).choose(container);
  }
}
