package dev.newsreel.enrich.catalog;

/** Called once, when there is a whole catalog. */
@FunctionalInterface
public interface CatalogReady {

  /** From now on articles can be tagged. */
  void ready();
}
