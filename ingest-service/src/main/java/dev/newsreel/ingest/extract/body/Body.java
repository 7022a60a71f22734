package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article in page order.
 *
 * @param standfirst what the page shows between headline and text
 * @param facts the lines of zone {@code INFOBOX}, label to values
 * @param method {@code rules}, {@code json-ld}, {@code generic} or {@code baseline}
 * @param confidence in [0,1]
 */
public record Body(
    @Nullable String standfirst,
    List<Block> blocks,
    Map<String, List<String>> facts,
    String method,
    double confidence) {

  public Body {
    blocks = List.copyOf(blocks);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Characters of text; captions and boxes of facts are none. */
  public int length() {
    return blocks.stream()
        .filter(block -> block.zone() != Zone.CAPTION && block.zone() != Zone.INFOBOX)
        .mapToInt(block -> block.text().length())
        .sum();
  }
}
