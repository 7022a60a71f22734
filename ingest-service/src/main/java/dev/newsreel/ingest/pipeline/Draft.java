package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.dedup.ContentHash;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will be published, before it has a revision.
 *
 * @param content lead, headings, body, lists, captions and infobox lines in page order
 * @param metadataFacts facts that stand in no infobox line of {@code content}
 */
public record Draft(
    URI url,
    SourceRef source,
    Block title,
    @Nullable String summary,
    List<Block> content,
    @Nullable String language,
    List<Author> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String section,
    List<String> keywords,
    @Nullable URI image,
    Map<String, List<String>> facts,
    Map<String, List<String>> metadataFacts,
    boolean backfill,
    Extraction extraction) {

  /** Kafka takes a megabyte; this leaves room for everything besides the texts. */
  private static final int MOST_TEXT = 200_000;

  /** Copies the lists. */
  public Draft {
    content = List.copyOf(content);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** As an article of revision 0, with its content hash, cut where it is too long. */
  public Article toArticle(Instant fetched) {
    Article unhashed = article("", fetched);
    return article(ContentHash.of(unhashed), fetched);
  }

  private Article article(String hash, Instant fetched) {
    return new Article(
        ArticleId.of(url),
        0,
        hash,
        url,
        source,
        title.text(),
        summary,
        Article.blocks(title, summary, bounded(content), section, keywords, metadataFacts),
        language,
        authors,
        published,
        modified,
        fetched,
        section,
        keywords,
        image,
        facts,
        null,
        backfill,
        extraction,
        false);
  }

  private static List<Block> bounded(List<Block> content) {
    int length = 0;
    int count = 0;
    while (count < content.size() && length <= MOST_TEXT) {
      length += content.get(count++).text().length();
    }
    return content.subList(0, length <= MOST_TEXT ? count : count - 1);
  }

  /** A headline as a block. */
  public static Block titleOf(String text) {
    return Block.of(Zone.TITLE, text);
  }
}
