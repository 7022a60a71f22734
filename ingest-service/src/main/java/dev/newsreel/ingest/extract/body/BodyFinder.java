package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Document;

/** Chooses among the engines: the generic scorer, and long paragraphs where it finds too little. */
public final class BodyFinder {

  private BodyFinder() {}

  /** The body of the page, empty when there is none. */
  public static Body find(Document document) {
    PageTree page = Segmenter.segment(document, false);
    var names = new ElementNames();
    BitSet furniture = Furniture.find(page, names);
    int container = Container.find(page, furniture, names);
    if (container < 0) {
      return new Body(List.of(), "baseline", 0);
    }
    return new Body(blocks(page, container, furniture), "generic", 0.8);
  }

  private static List<Block> blocks(PageTree page, int container, BitSet furniture) {
    var blocks = new ArrayList<Block>();
    for (int i = page.firstSegment(container); i < page.endSegment(container); i++) {
      Segment segment = page.segments().get(i);
      String tag = page.tag(segment.element());
      if (page.isInside(segment.element(), "figcaption")) {
        blocks.add(new Block(Zone.CAPTION, segment.text(), segment.spans()));
      } else if (!furniture.get(segment.element()) && isKept(segment, tag)) {
        blocks.add(new Block(zone(tag), segment.text(), segment.spans()));
      }
    }
    return blocks;
  }

  private static boolean isKept(Segment segment, String tag) {
    if (tag.equals("h1")) {
      return false;
    }
    if (segment.linkShare() > 0.8) {
      return false;
    }
    return Tags.isHeading(tag) || tag.equals("p") || tag.equals("li") || Prose.isProse(segment);
  }

  private static Zone zone(String tag) {
    if (Tags.isHeading(tag)) {
      return Zone.HEADING;
    }
    return tag.equals("li") ? Zone.LIST_ITEM : Zone.BODY;
  }
}
