package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.link.Lexicon;
import dev.newsreel.enrich.link.Linker;
import dev.newsreel.events.Article;

/**
 * Says what an article is about, with the evidence for it. Made from one catalog; immutable and
 * safe for use by many threads, so that a new catalog's tagger replaces it by one reference.
 */
public final class Tagger {

  private final Lexicon lexicon;

  private Tagger(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Makes the tagger of a catalog; some tenths of a second for ten thousand forms. */
  public static Tagger compile(Catalog catalog) {
    return new Tagger(Lexicon.of(catalog));
  }

  /** The tags of an article; a withdrawn article has none. */
  public Tags tag(Article article) {
    var links = Linker.link(lexicon, article.blocks());
    return links.accepted().isEmpty()
        ? Decision.nothing(links)
        : new Decision(links, article).tags();
  }
}
