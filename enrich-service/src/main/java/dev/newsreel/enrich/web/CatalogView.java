package dev.newsreel.enrich.web;

import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the catalog.
 *
 * @param version of the whole
 * @param franchises by id
 * @param next what to ask for as {@code after}; absent at the end
 */
record CatalogView(CatalogVersion version, List<Line> franchises, @Nullable String next) {

  /**
   * One franchise in a list.
   *
   * @param shows how many, rivals too
   * @param editor {@code seed}, or who changed it last
   */
  record Line(
      String id,
      @Nullable String name,
      int shows,
      int version,
      String editor,
      Instant changed,
      boolean deleted) {

    static Line of(String id, CatalogEntry entry) {
      Franchise franchise = entry.franchise();
      return new Line(
          id,
          franchise == null ? null : franchise.name(),
          franchise == null ? 0 : franchise.shows().size(),
          entry.version(),
          entry.editor(),
          entry.changed(),
          franchise == null);
    }
  }

  static CatalogView of(
      CatalogVersion version, List<CatalogEntry> entries, String after, int limit) {
    var rest =
        entries.stream()
            .filter(entry -> id(entry).compareTo(after) > 0)
            .map(entry -> Line.of(id(entry), entry))
            .toList();
    var page = rest.subList(0, Math.min(limit, rest.size()));
    return new CatalogView(version, page, page.size() < rest.size() ? page.getLast().id() : null);
  }

  static String id(CatalogEntry entry) {
    Franchise franchise = entry.franchise();
    return franchise == null ? "" : franchise.id();
  }
}
