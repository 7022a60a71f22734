package dev.newsreel.enrich.catalog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.runtime.mongo.Await;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What franchises were before. An entry is kept before another takes its place on the topic, so
 * with the one on the topic nothing is missing. {@code _id} = franchise id.
 */
final class CatalogHistory {

  private static final int MOST = 50;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;

  CatalogHistory(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** Keeps an entry, once. Only the one writer may call it. */
  void keep(String id, CatalogEntry entry) {
    var entries = new ArrayList<>(read(id));
    if (entries.stream().noneMatch(kept -> kept.version() == entry.version())) {
      entries.add(entry);
      var last = entries.subList(Math.max(0, entries.size() - MOST), entries.size());
      // As text: a label may be what a field of a document may not be called.
      var texts = last.stream().map(CatalogHistory::text).toList();
      var document = new Document("_id", id).append("entries", texts);
      Await.one(collection.replaceOne(eq("_id", id), document, UPSERT));
    }
  }

  /** The newest 50 former entries, oldest first. */
  List<CatalogEntry> read(String id) {
    var document = Await.one(collection.find(eq("_id", id)).first());
    return document == null
        ? List.of()
        : document.getList("entries", String.class).stream().map(CatalogHistory::entry).toList();
  }

  private static String text(CatalogEntry entry) {
    return new String(EventJson.write(entry), StandardCharsets.UTF_8);
  }

  private static CatalogEntry entry(String text) {
    return EventJson.read(text.getBytes(StandardCharsets.UTF_8), CatalogEntry.class);
  }
}
