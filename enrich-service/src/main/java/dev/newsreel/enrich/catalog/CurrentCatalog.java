package dev.newsreel.enrich.catalog;

import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.catalog.CatalogEntry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshot in use. One thread applies records; everybody reads through one volatile reference,
 * so an article never waits for a new catalog and never sees half of one.
 */
public final class CurrentCatalog {

  private static final Logger log = LoggerFactory.getLogger(CurrentCatalog.class);

  private final Collection<Network> networks;
  private final CatalogListener listener;
  private volatile Snapshot snapshot = new Snapshot(Entries.NONE, Catalog.EMPTY);
  private volatile @Nullable String refused;

  private record Snapshot(Entries entries, Catalog catalog) {}

  CurrentCatalog(Collection<Network> networks, CatalogListener listener) {
    this.networks = List.copyOf(networks);
    this.listener = listener;
  }

  /** The whole catalog as it is now. */
  public Catalog catalog() {
    return snapshot.catalog();
  }

  /** Sequence and digest of the catalog in use. */
  public CatalogVersion version() {
    return snapshot.catalog().version();
  }

  /** Whether there is anything to tag with. */
  public boolean isEmpty() {
    return snapshot.catalog().franchises().isEmpty();
  }

  Entries entries() {
    return snapshot.entries();
  }

  /** Why the newest catalog is not in use; {@code null} when it is. */
  @Nullable String refused() {
    return refused;
  }

  /** Makes the entries current, unless the listener cannot use them. */
  void use(Entries entries) {
    var catalog = entries.catalog(networks);
    try {
      if (!catalog.version().equals(snapshot.catalog().version())) {
        listener.changed(catalog);
      }
      refused = null;
    } catch (RuntimeException e) {
      refused = "catalog " + catalog.version().sequence() + " is not used: " + e;
      log.atError()
          .setCause(e)
          .addKeyValue("sequence", catalog.version().sequence())
          .log("Catalog not used");
      catalog = snapshot.catalog();
    }
    snapshot = new Snapshot(entries, catalog);
  }

  /** The entries after one record of the topic; a record that is none changes nothing. */
  static Entries apply(Entries entries, ConsumerRecord<byte[], byte[]> record) {
    var id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      return entries.without(id);
    }
    try {
      var entry = EventJson.read(record.value(), CatalogEntry.class);
      var franchise = entry.franchise();
      if (franchise != null && !id.equals(franchise.id())) {
        throw new MalformedEventException(
            "the key must be the franchise's id " + franchise.id() + " but is " + id, null);
      }
      return entries.with(id, entry);
    } catch (MalformedEventException e) {
      log.atWarn()
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("Catalog record skipped");
      return entries;
    }
  }
}
