package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;

/** No cleverness: every long paragraph of the page that is not made of links. */
final class Baseline {

  private static final int LONG = 60;

  private Baseline() {}

  static Choice choose(Choice generic) {
    PageTree page = generic.page();
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < page.segments().size(); i++) {
      Segment segment = page.segments().get(i);
      boolean paragraph = page.tag(segment.element()).equals("p") && segment.length() >= LONG;
      if (paragraph && segment.linkShare() < 0.3 && !Phrases.isFurniture(segment, false)) {
        chosen.add(i);
      }
    }
    return new Choice(page, generic.parts(), chosen, -1, generic.facts(), "baseline");
  }
}
