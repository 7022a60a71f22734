package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlBlocksTests {

  private static final URI BASE = URI.create("https://example.com/a/b");

  @Test
  void makesABlockOfEachParagraph() {
    assertThat(blocks("<h2>Head</h2><p>One\n  two.</p><p>Three.</p><ul><li>Four</li></ul>"))
        .containsExactly(
            Block.of(Zone.HEADING, "Head"),
            Block.of(Zone.LEAD, "One two."),
            Block.of(Zone.BODY, "Three."),
            Block.of(Zone.LIST_ITEM, "Four"));
  }

  @Test
  void keepsEmphasisAndLinksWhereTheyStand() {
    assertThat(blocks("<p>See <em>Ballard</em> <a href='/x'> now</a>.</p>"))
        .containsExactly(
            new Block(
                Zone.LEAD,
                "See Ballard now.",
                List.of(
                    new Span(SpanKind.EM, 4, 11, null),
                    new Span(SpanKind.LINK, 12, 15, "https://example.com/x"))));
  }

  @Test
  void readsTextWithoutParagraphs() {
    assertThat(blocks("just &amp; words")).containsExactly(Block.of(Zone.LEAD, "just & words"));
  }

  @Test
  void doesNotBreakOnElementsWithinElementsWithinElements() {
    assertThat(blocks("<div>".repeat(50_000) + "deep"))
        .containsExactly(Block.of(Zone.LEAD, "deep"));
  }

  @Test
  void leavesOutScripts() {
    assertThat(blocks("<p>a</p><script>evil()</script><style>x</style>")).hasSize(1);
  }

  private static List<Block> blocks(String html) {
    return HtmlBlocks.of(html, BASE);
  }
}
