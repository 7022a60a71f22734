package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article in page order.
 *
 * @param standfirst what the page shows between headline and text
 * @param method {@code rules}, {@code json-ld}, {@code generic} or {@code baseline}
 * @param confidence in [0,1]
 */
public record Body(
    @Nullable String standfirst, List<Block> blocks, String method, double confidence) {

  public Body {
    blocks = List.copyOf(blocks);
  }
}
