package dev.newsreel.enrich.web;

import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article to be tagged for show: with {@code blocks} as they are in an {@link Article}, or with
 * plain {@code text}, whose paragraphs are divided by blank lines and whose infobox, at the end, is
 * read from its label lines.
 *
 * @param published ISO 8601
 * @param blocks the content; where a title block is among them, all there is
 * @param facts the page's own, beside {@code blocks}
 * @param overlay a franchise or a list of them, as the catalog would be for this one preview
 */
record PreviewBody(
    @Nullable String title,
    @Nullable String url,
    @Nullable String published,
    @Nullable String section,
    @Nullable List<String> keywords,
    @Nullable String text,
    @Nullable List<Block> blocks,
    @Nullable Map<String, List<String>> facts,
    @Nullable JsonNode overlay) {

  /** The article of it; of blocks and text the blocks count. */
  Article article() {
    var plain =
        new PlainArticle(title, url, published, section, keywords, blocks == null ? text : null);
    return blocks == null ? plain.article() : with(plain.article(), blocks);
  }

  private Article with(Article article, List<Block> content) {
    boolean whole = content.stream().anyMatch(block -> block.zone() == Zone.TITLE);
    return new Article(
        article.id(),
        article.revision(),
        article.contentHash(),
        article.url(),
        article.source(),
        article.title(),
        null,
        whole ? content : around(article, content),
        null,
        List.of(),
        article.published(),
        null,
        article.fetched(),
        section,
        article.keywords(),
        null,
        facts == null ? Map.of() : facts,
        null,
        false,
        null,
        false);
  }

  private List<Block> around(Article article, List<Block> content) {
    var headline = Block.of(Zone.TITLE, article.title());
    return Article.blocks(headline, null, content, section, article.keywords(), Map.of());
  }
}
