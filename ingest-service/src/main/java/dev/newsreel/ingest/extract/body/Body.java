package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts of an article in page order.
 *
 * @param method {@code rules}, {@code json-ld}, {@code generic} or {@code baseline}
 * @param confidence in [0,1]
 */
public record Body(List<Block> blocks, String method, double confidence) {

  public Body {
    blocks = List.copyOf(blocks);
  }

  /** Paragraphs, headings and list items, separated by blank lines; no captions, no infobox. */
  public String text() {
    return blocks.stream()
        .filter(block -> block.zone() != Zone.CAPTION && block.zone() != Zone.INFOBOX)
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }
}
