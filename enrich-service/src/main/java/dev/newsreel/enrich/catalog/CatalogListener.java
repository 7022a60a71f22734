package dev.newsreel.enrich.catalog;

/** Is told of every new snapshot before it counts as current. */
@FunctionalInterface
public interface CatalogListener {

  /**
   * The catalog changed. Called by one thread at a time. When it throws, the catalog before stays
   * in use.
   */
  void changed(Catalog catalog);
}
