package dev.newsreel.enrich.importer;

import dev.newsreel.events.catalog.Credit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another source knows of one show. What it does not know is absent.
 *
 * @param key the source's own id, such as {@code Q4949058}
 * @param page where people read it
 * @param firstAired ISO 8601, may be only a year
 * @param lastAired ISO 8601, may be only a year
 * @param status as the catalog says it
 */
record ShowFacts(
    String key,
    String page,
    String title,
    List<String> networks,
    @Nullable String firstAired,
    @Nullable String lastAired,
    @Nullable Integer seasons,
    @Nullable String status,
    List<Credit> cast) {

  ShowFacts {
    networks = List.copyOf(networks);
    cast = List.copyOf(cast);
  }
}
