package dev.newsreel.ingest.extract;

import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.extract.body.Body;
import dev.newsreel.ingest.extract.body.BodyFinder;
import dev.newsreel.ingest.extract.body.Hints;
import dev.newsreel.ingest.extract.body.OutletRules;
import dev.newsreel.ingest.extract.meta.JsonLd;
import dev.newsreel.ingest.extract.meta.JsonLdFacts;
import dev.newsreel.ingest.extract.meta.Metadata;
import dev.newsreel.ingest.extract.meta.PageElements;
import dev.newsreel.ingest.extract.meta.Sourced;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article on a page: charset, metadata, text as blocks, facts, and what stands in the
 * way. Needs no network and no clock; never fails on bad input, but may find little. Thread-safe.
 */
public final class ArticleExtractor {

  private final BodyFinder bodies;

  /** Reads pages with the rules that we have for outlets. */
  public ArticleExtractor() {
    this(OutletRules.standard());
  }

  /** Reads pages with these rules. */
  public ArticleExtractor(OutletRules rules) {
    bodies = new BodyFinder(rules);
  }

  /** What the page says. */
  public ExtractedArticle extract(PageBytes page) {
    Document document = parse(page);
    var elements = new PageElements(document);
    JsonLd jsonLd = JsonLd.of(elements);
    Metadata meta = Metadata.of(elements, jsonLd);
    Map<String, List<String>> said = JsonLdFacts.of(jsonLd);
    Body body = bodies.find(document, hints(meta, jsonLd));
    URI next = NextPage.find(page.uri(), elements).orElse(null);
    Set<PageFlag> flags = Walls.find(document, jsonLd, body.length());
    if (LiveBlog.is(page.uri(), jsonLd)) {
      flags.add(PageFlag.LIVE_BLOG);
    }
    if (next != null) {
      flags.add(PageFlag.MULTI_PAGE);
    }
    return new ExtractedArticle(
        canonical(page.uri(), meta),
        Block.of(Zone.TITLE, valueOr(meta.title(), "")),
        body.standfirst() == null ? value(meta.summary()) : body.standfirst(),
        body.standfirst() != null,
        LivePosts.with(body.blocks(), jsonLd),
        valueOr(meta.authors(), List.<String>of()).stream().map(Author::new).toList(),
        value(meta.published()),
        value(meta.modified()),
        value(meta.section()),
        valueOr(meta.keywords(), List.of()),
        value(meta.language()),
        value(meta.image()),
        value(meta.publisher()),
        Facts.all(body.facts(), said),
        Facts.onlyIn(said, body.facts()),
        new Extraction(body.method(), body.confidence()),
        flags,
        next,
        provenance(meta));
  }

  private static Document parse(PageBytes page) {
    byte[] bytes = new byte[page.body().remaining()];
    page.body().get(bytes);
    String charset = PageCharset.of(bytes, page.contentType()).name();
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, page.uri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory must be readable", e);
    }
  }

  private static Hints hints(Metadata meta, JsonLd jsonLd) {
    return new Hints(
        value(meta.title()),
        value(meta.summary()),
        valueOr(meta.authors(), List.of()),
        jsonLd.text("articleBody"));
  }

  private static <T> @Nullable T value(@Nullable Sourced<T> sourced) {
    return sourced == null ? null : sourced.value();
  }

  private static <T> T valueOr(@Nullable Sourced<T> sourced, T absent) {
    return sourced == null ? absent : sourced.value();
  }

  private static URI canonical(URI page, Metadata meta) {
    return meta.addresses().stream()
        .flatMap(claim -> CanonicalUrl.claimed(page, claim).stream())
        .findFirst()
        .orElseGet(() -> CanonicalUrl.of(page));
  }

  private static Map<String, String> provenance(Metadata meta) {
    var fields = new LinkedHashMap<String, Function<Metadata, @Nullable Sourced<?>>>();
    fields.put("title", Metadata::title);
    fields.put("summary", Metadata::summary);
    fields.put("authors", Metadata::authors);
    fields.put("published", Metadata::published);
    fields.put("modified", Metadata::modified);
    fields.put("section", Metadata::section);
    fields.put("keywords", Metadata::keywords);
    fields.put("language", Metadata::language);
    fields.put("image", Metadata::image);
    fields.put("publisher", Metadata::publisher);
    var provenance = new LinkedHashMap<String, String>();
    fields.forEach((name, field) ->
        Optional.ofNullable(field.apply(meta))
            .ifPresent(found -> provenance.put(name, found.source())));
    return provenance;
  }
}
