package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogListener;
import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.Article;
import dev.newsreel.events.CatalogVersion;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tagger in use with the version of its catalog, replaced together by one reference: an article
 * that is being tagged stays with the one it began with.
 */
public final class CurrentTagger implements CatalogListener {

  private static final Tags NONE =
      new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());

  private final Function<Catalog, ArticleTagger> compiler;
  private volatile @Nullable Versioned current;
  private volatile @Nullable Versioned tried;

  /**
   * A tagger and the catalog it was made of.
   *
   * @param catalog it was made of
   */
  public record Versioned(Catalog catalog, ArticleTagger tagger) {

    /** Of the catalog. */
    public CatalogVersion version() {
      return catalog.version();
    }

    /**
     * What was found.
     *
     * @throws IllegalArgumentException when the tagger fails: it is pure, so it would fail again
     */
    public Tags tag(Article article) {
      if (article.retracted()) {
        return NONE;
      }
      try {
        return tagger.tag(article);
      } catch (RuntimeException | StackOverflowError e) {
        throw new IllegalArgumentException("article cannot be tagged: " + e, e);
      }
    }
  }

  CurrentTagger(Function<Catalog, ArticleTagger> compiler) {
    this.compiler = compiler;
  }

  @Override
  public void changed(Catalog catalog) {
    current = new Versioned(catalog, compiler.apply(catalog));
  }

  /**
   * A tagger of another catalog, which stays out of use. The last one is kept, because whoever
   * tries a catalog tries it with more than one article.
   */
  public Versioned of(Catalog catalog) {
    Versioned last = tried;
    if (last != null && last.version().equals(catalog.version())) {
      return last;
    }
    var made = new Versioned(catalog, compiler.apply(catalog));
    tried = made;
    return made;
  }

  /**
   * The tagger of the newest catalog.
   *
   * @throws CatalogMissingException before there is one
   */
  public Versioned get() {
    Versioned now = current;
    if (now == null) {
      throw new CatalogMissingException();
    }
    return now;
  }
}
