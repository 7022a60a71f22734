package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the files' catalog where the topic does not have it yet. A seed that was published once
 * is not published again, so an older replica that restarts during an upgrade takes nothing back;
 * what is missing altogether is published whenever it is missing. What a person edited or deleted
 * stays as the person left it.
 */
final class Seeder {

  static final String EDITOR = "seed";

  private static final Logger log = LoggerFactory.getLogger(Seeder.class);

  private final Seed seed;
  private final Predicate<String> published;
  private final Consumer<String> remember;

  /**
   * @param published whether the seed of a digest was published before, by any replica
   * @param remember that the seed of a digest was published
   */
  Seeder(Seed seed, Predicate<String> published, Consumer<String> remember) {
    this.seed = seed;
    this.published = published;
    this.remember = remember;
  }

  /** Publishes what is new and tells how many entries that was. Only the one writer may call it. */
  int publish(CatalogWriter.Session session) {
    boolean isNew = isNew();
    int count = 0;
    for (Franchise franchise : seed.catalog().franchises().values()) {
      count += publish(session, franchise, isNew);
    }
    if (isNew) {
      count += deleteDropped(session);
      remember.accept(digest());
    }
    log.atInfo()
        .addKeyValue("published", count)
        .addKeyValue("new", isNew)
        .log("Seed compared with the catalog");
    return count;
  }

  private static int publish(CatalogWriter.Session session, Franchise franchise, boolean isNew) {
    var entry = session.entries().find(franchise.id());
    boolean wanted = entry.map(known -> isNew && isOlder(known, franchise)).orElse(true);
    if (wanted) {
      session.publish(franchise.id(), franchise, EDITOR);
    }
    return wanted ? 1 : 0;
  }

  private static boolean isOlder(CatalogEntry entry, Franchise franchise) {
    return isSeeds(entry) && !entry.digest().equals(Digests.of(franchise));
  }

  /** A franchise that the seed before had and this one has under another id, or not at all. */
  private int deleteDropped(CatalogWriter.Session session) {
    int count = 0;
    for (CatalogEntry entry : session.entries().all()) {
      var franchise = entry.franchise();
      if (franchise != null
          && isSeeds(entry)
          && !seed.catalog().franchises().containsKey(franchise.id())) {
        session.publish(franchise.id(), null, EDITOR);
        count++;
      }
    }
    return count;
  }

  private static boolean isSeeds(CatalogEntry entry) {
    return entry.editor().equals(EDITOR);
  }

  private boolean isNew() {
    return !seed.catalog().franchises().isEmpty() && !published.test(digest());
  }

  private String digest() {
    return seed.catalog().version().digest();
  }
}
