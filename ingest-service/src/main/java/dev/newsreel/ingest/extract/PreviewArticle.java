package dev.newsreel.ingest.extract;

import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would be read from a page, as the preview endpoint shows it. Fields as in {@link
 * ExtractedArticle}.
 *
 * @param text paragraphs separated by blank lines
 * @param published ISO 8601 with the page's own offset
 * @param blocks all blocks, title first, as evidence counts them
 */
public record PreviewArticle(
    URI url,
    String text,
    String title,
    @Nullable String summary,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String section,
    List<String> keywords,
    @Nullable String language,
    @Nullable URI image,
    @Nullable String publisher,
    List<Block> blocks,
    Map<String, List<String>> facts,
    String method,
    double confidence,
    Set<PageFlag> flags,
    @Nullable URI nextPage,
    Map<String, String> provenance) {

  /** The preview of what was read. */
  public static PreviewArticle of(ExtractedArticle article) {
    return new PreviewArticle(
        article.url(),
        article.text(),
        article.title().text(),
        article.summary(),
        article.authors().stream().map(Author::name).toList(),
        article.published() == null ? null : article.published().toString(),
        article.modified() == null ? null : article.modified().toString(),
        article.section(),
        article.keywords(),
        article.language(),
        article.image(),
        article.publisher(),
        article.blocks(),
        article.facts(),
        article.extraction().method(),
        article.extraction().confidence(),
        article.flags(),
        article.nextPage(),
        article.provenance());
  }
}
