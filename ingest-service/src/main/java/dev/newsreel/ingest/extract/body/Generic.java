package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;

/** The engine that needs to know nothing of the outlet: names, wording, density, structure. */
final class Generic {

  private Generic() {}

  /** What it chooses from the page. */
  static Choice choose(PageTree page, Hints hints, String base) {
    var names = new ElementNames();
    Parts parts = Furniture.find(page, names);
    int container = Container.find(page, parts, names);
    if (container < 0) {
      return Choice.none(page, parts);
    }
    List<FactLine> facts = Infobox.read(page, names, parts, container);
    var others = new OtherStories(page, parts, OtherStories.host(base));
    others.mark(container);
    List<Integer> chosen = new Selection(page, parts, hints, others).choose(container);
    int first = chosen.isEmpty() ? page.firstSegment(container) : chosen.getFirst();
    int standfirst = new Standfirst(page, parts, names, hints).find(first);
    return new Choice(page, parts, new ArrayList<>(chosen), standfirst, facts, "generic");
  }
}
