package dev.newsreel.enrich.tag;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Block;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody pastes it: a headline and plain text. Paragraphs are divided by blank
 * lines; the first is the lead; an infobox at the end is read from its label lines.
 *
 * @param published ISO 8601; without a time zone and unreadable ones count as absent
 * @param text may be absent: a headline alone can be tagged
 */
public record PlainArticle(
    @Nullable String title,
    @Nullable String url,
    @Nullable String published,
    @Nullable String section,
    @Nullable List<String> keywords,
    @Nullable String text) {

  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "^(?:[\u2022\u00b7*\u2023\u25cf\u25aa\u2013-]\\s+|\\d{1,3}[.)]\\s+).*", Pattern.DOTALL);
  private static final URI NOWHERE = URI.create("urn:newsreel:pasted");

  /** The same article with its blocks. */
  public Article article() {
    var infobox = Infobox.atEnd(paragraphs());
    var content = new ArrayList<Block>();
    infobox.before().forEach(paragraph -> content.add(block(paragraph, content.isEmpty())));
    infobox.lines().forEach(line -> content.add(Block.of(Zone.INFOBOX, line)));
    var words = keywords == null ? List.<String>of() : keywords;
    var headline = fold(title == null ? "" : title);
    var blocks =
        Article.blocks(Block.of(Zone.TITLE, headline), null, content, section, words, Map.of());
    return article(headline, blocks, words, infobox);
  }

  private Article article(
      String headline, List<Block> blocks, List<String> words, Infobox infobox) {
    var address = address();
    return new Article(
        ArticleId.of(address),
        1,
        ArticleId.of(URI.create("urn:hash:" + blocks.hashCode())).value(),
        address,
        new SourceRef("pasted", address.getHost() == null ? "Pasted text" : address.getHost()),
        headline,
        null,
        blocks,
        null,
        List.of(),
        instant(),
        null,
        instant() == null ? Instant.EPOCH : instant(),
        section,
        words,
        null,
        infobox.facts(),
        null,
        false,
        null,
        false);
  }

  private List<String> paragraphs() {
    return text == null ? List.of() : List.of(BLANK_LINE.split(text.strip()));
  }

  private static Block block(String paragraph, boolean first) {
    var folded = fold(paragraph);
    if (LIST_ITEM.matcher(folded).matches()) {
      return Block.of(Zone.LIST_ITEM, folded);
    }
    return Block.of(first ? Zone.LEAD : Zone.BODY, folded);
  }

  private static String fold(String text) {
    return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
  }

  private URI address() {
    try {
      return url == null ? NOWHERE : URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  private @Nullable Instant instant() {
    try {
      return published == null ? null : Instant.parse(published.strip().toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
