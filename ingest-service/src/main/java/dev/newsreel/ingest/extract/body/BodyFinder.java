package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Chooses among the engines: the generic scorer, and long paragraphs where it finds too little. */
public final class BodyFinder {

  private BodyFinder() {}

  /** The body of the page, empty when there is none. */
  public static Body find(Document document, Hints hints) {
    PageTree page = Segmenter.segment(document, false);
    var names = new ElementNames();
    Parts parts = Furniture.find(page, names);
    int container = Container.find(page, parts, names);
    if (container < 0) {
      return new Body(null, List.of(), "baseline", 0);
    }
    var others = new OtherStories(page, parts, OtherStories.host(document.baseUri()));
    others.mark(container);
    List<Integer> chosen = new Selection(page, parts, hints, others).choose(container);
    int first = chosen.isEmpty() ? page.firstSegment(container) : chosen.getFirst();
    int standfirst = new Standfirst(page, parts, names, hints).find(first);
    return new Body(
        standfirst < 0 ? null : page.segments().get(standfirst).text(),
        blocks(page, parts, chosen, document.baseUri()),
        "generic",
        0.8);
  }

  private static List<Block> blocks(PageTree page, Parts parts, List<Integer> chosen, String base) {
    var blocks = new ArrayList<Block>();
    for (int number : chosen) {
      Segment segment = page.segments().get(number);
      boolean caption = parts.captions().get(segment.element()) || Phrases.isCaption(segment);
      Zone zone = caption ? Zone.CAPTION : zone(page, segment);
      blocks.add(segment.toBlock(zone, base));
    }
    return blocks;
  }

  private static Zone zone(PageTree page, Segment segment) {
    if (Tags.isHeading(page.tag(segment.element()))) {
      return Zone.HEADING;
    }
    return page.isInside(segment.element(), "li") ? Zone.LIST_ITEM : Zone.BODY;
  }
}
