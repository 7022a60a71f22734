package dev.newsreel.ingest.extract;

import dev.newsreel.events.Article;
import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, read by {@link ArticleExtractor}.
 *
 * @param url canonical: see {@link CanonicalUrl}
 * @param title of zone {@link Zone#TITLE}, empty when the page has none
 * @param summary the standfirst, or the page's description of itself
 * @param standfirst whether the summary stands on the page, above the text, and so belongs to it
 * @param content lead, headings, paragraphs, list items, captions and infobox lines in page order
 * @param published as the page says it, with the page's own offset; UTC when it gives none
 * @param modified likewise
 * @param language BCP 47
 * @param image the lead picture, absolute
 * @param facts infobox and metadata: label to values, in page order
 * @param metadataFacts those of {@code facts} that are no infobox line of {@code content}
 * @param extraction method {@code rules}, {@code json-ld}, {@code generic} or {@code baseline}
 * @param nextPage where a multi-page article goes on, absolute
 * @param provenance field name to the place on the page that gave it, such as {@code og:title}
 */
public record ExtractedArticle(
    URI url,
    Block title,
    @Nullable String summary,
    boolean standfirst,
    List<Block> content,
    List<Author> authors,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String section,
    List<String> keywords,
    @Nullable String language,
    @Nullable URI image,
    @Nullable String publisher,
    Map<String, List<String>> facts,
    Map<String, List<String>> metadataFacts,
    Extraction extraction,
    Set<PageFlag> flags,
    @Nullable URI nextPage,
    Map<String, String> provenance) {

  public ExtractedArticle {
    content = List.copyOf(content);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    facts = ordered(facts);
    metadataFacts = ordered(metadataFacts);
    flags = Set.copyOf(flags);
    provenance = ordered(provenance);
  }

  /** {@code Map.copyOf} would lose the page's order. */
  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * This article with what stands on its next page. What both pages show, such as the standfirst or
   * an infobox, is there once; all else that is said of an article is said by its first page.
   */
  public ExtractedArticle followedBy(ExtractedArticle page) {
    var all = new LinkedHashSet<>(content);
    page.content().stream().map(ExtractedArticle::withoutLead).forEach(all::add);
    var more = new LinkedHashMap<>(facts);
    page.facts().forEach(more::putIfAbsent);
    return new ExtractedArticle(
        url,
        title,
        summary,
        standfirst,
        List.copyOf(all),
        authors,
        published,
        modified,
        section,
        keywords,
        language,
        image,
        publisher,
        more,
        metadataFacts,
        extraction,
        flags,
        page.nextPage(),
        provenance);
  }

  private static Block withoutLead(Block block) {
    return block.zone() == Zone.LEAD ? new Block(Zone.BODY, block.text(), block.spans()) : block;
  }

  /** Everything addressable in the one order of {@link Article#blocks()}. */
  public List<Block> blocks() {
    return Article.blocks(title, summary, content, section, keywords, metadataFacts);
  }

  /**
   * The article as plain text, paragraphs separated by blank lines: the standfirst where the page
   * shows one, then lead, headings, paragraphs and list items; no captions and no infobox.
   */
  public String text() {
    var paragraphs = new ArrayList<String>();
    if (standfirst && summary != null) {
      paragraphs.add(summary);
    }
    content.stream()
        .filter(block -> block.zone() != Zone.CAPTION && block.zone() != Zone.INFOBOX)
        .forEach(block -> paragraphs.add(block.text()));
    return paragraphs.stream().collect(Collectors.joining("\n\n"));
  }
}
