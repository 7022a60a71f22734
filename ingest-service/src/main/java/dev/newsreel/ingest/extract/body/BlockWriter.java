package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes chosen segments as blocks: which zone each is in, the first paragraph as the lead. */
final class BlockWriter {

  private final Choice choice;
  private final PageTree page;
  private final String base;

  BlockWriter(Choice choice, String base) {
    this.choice = choice;
    this.page = choice.page();
    this.base = base;
  }

  Body write(double confidence) {
    return new Body(standfirst(), blocks(), facts(), choice.method(), confidence);
  }

  private @Nullable String standfirst() {
    return choice.standfirst() < 0 ? null : page.segments().get(choice.standfirst()).text();
  }

  /** The lines of a box stand where the box stands. */
  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var facts = new ArrayDeque<FactLine>(choice.facts());
    boolean lead = true;
    for (int number : choice.segments()) {
      while (!facts.isEmpty() && facts.peek().segment() < number) {
        blocks.add(Block.of(Zone.INFOBOX, facts.poll().text()));
      }
      Segment segment = page.segments().get(number);
      Zone zone = zone(segment);
      blocks.add(segment.toBlock(lead && zone == Zone.BODY ? Zone.LEAD : zone, base));
      lead &= zone != Zone.BODY;
    }
    facts.forEach(fact -> blocks.add(Block.of(Zone.INFOBOX, fact.text())));
    return blocks;
  }

  private Map<String, List<String>> facts() {
    var facts = new LinkedHashMap<String, List<String>>();
    for (FactLine line : choice.facts()) {
      facts.computeIfAbsent(line.label(), _ -> new ArrayList<>()).add(line.value());
    }
    return facts;
  }

  private Zone zone(Segment segment) {
    int element = segment.element();
    if (choice.parts().captions().get(element) || Phrases.isCaption(segment)) {
      return Zone.CAPTION;
    }
    if (page.isHeading(segment)) {
      return Zone.HEADING;
    }
    return page.isInside(element, "li") ? Zone.LIST_ITEM : Zone.BODY;
  }
}
