package dev.newsreel.events;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source published an article, or changed or withdrew one. Topic {@link Topics#ARTICLES}, key
 * {@code id}, written by ingest-service.
 *
 * @param id the SHA-256 of {@code url}
 * @param revision from 1; grows by one with each changed content
 * @param contentHash 64 hex digits over everything a reader would see; equal hashes mean the same
 *     revision
 * @param url canonical: tracking parameters removed, AMP unwrapped
 * @param title the headline as plain text
 * @param summary the standfirst, or what the feed gives
 * @param blocks title, summary, body, infobox, section, keywords and facts, in this order; see
 *     {@link Block}
 * @param language BCP 47, such as {@code en} or {@code pt-BR}
 * @param published when the source says; {@code null} when it does not say
 * @param modified when the source says
 * @param fetched when ingest-service read it
 * @param keywords the outlet's own
 * @param image the lead picture, absolute
 * @param facts the page's own infobox and JSON-LD: label to values, in page order
 * @param storyId a first guess at the story this article tells, never changed; 64 hex digits
 * @param backfill was old when first seen: stored, not pushed to subscribers
 * @param extraction {@code null} when only a feed or a publisher gave the text
 * @param retracted the outlet or an operator took it down; the texts are then empty
 */
public record Article(
    ArticleId id,
    int revision,
    String contentHash,
    URI url,
    SourceRef source,
    String title,
    @Nullable String summary,
    List<Block> blocks,
    @Nullable String language,
    List<Author> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    Instant fetched,
    @Nullable String section,
    List<String> keywords,
    @Nullable URI image,
    Map<String, List<String>> facts,
    @Nullable String storyId,
    boolean backfill,
    @Nullable Extraction extraction,
    boolean retracted) {

  /** Absent lists and maps are empty ones: within a major version fields are only added. */
  public Article {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
    authors = authors == null ? List.of() : List.copyOf(authors);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    facts = Facts.copy(facts);
  }

  /**
   * All texts of an article as blocks, in the one order that everybody uses: title, summary,
   * content, section, keywords, facts.
   *
   * @param content lead, headings, body, lists, captions and infobox lines in page order
   * @param metadataFacts facts that stand in no infobox line of {@code content}
   */
  public static List<Block> blocks(
      Block title,
      @Nullable String summary,
      List<Block> content,
      @Nullable String section,
      List<String> keywords,
      Map<String, List<String>> metadataFacts) {
    var blocks = new ArrayList<Block>();
    blocks.add(title);
    if (summary != null && !summary.isBlank()) {
      blocks.add(Block.of(Zone.SUMMARY, summary));
    }
    blocks.addAll(content);
    if (section != null && !section.isBlank()) {
      blocks.add(Block.of(Zone.SECTION, section));
    }
    keywords.forEach(keyword -> blocks.add(Block.of(Zone.KEYWORD, keyword)));
    new LinkedHashMap<>(metadataFacts)
        .forEach((label, values) ->
            values.forEach(value -> blocks.add(Block.of(Zone.FACT, label + ": " + value))));
    return List.copyOf(blocks);
  }
}
