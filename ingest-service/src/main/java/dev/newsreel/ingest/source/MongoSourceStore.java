package dev.newsreel.ingest.source;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The sources in MongoDB: {@code sources} with {@code {_id, source, addedBy, listed, state}}, where
 * {@code listed} is the description as a file last gave it; {@code history} and {@code entries}
 * with one document a source each, so that a list of sources stays light.
 */
final class MongoSourceStore implements SourceStore {

  private static final int HISTORY = 50;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> sources;
  private final MongoCollection<Document> histories;
  private final MongoCollection<Document> entries;

  MongoSourceStore(MongoDatabase database) {
    this.sources = database.getCollection("sources");
    this.histories = database.getCollection("history");
    this.entries = database.getCollection("entries");
  }

  @Override
  public List<StoredSource> all() {
    return Await.many(sources.find()).stream()
        .map(MongoSourceStore::stored)
        .sorted(Comparator.comparing(stored -> stored.id().value()))
        .toList();
  }

  @Override
  public Optional<StoredSource> find(SourceId id) {
    return Optional.ofNullable(Await.one(sources.find(by(id)).first()))
        .map(MongoSourceStore::stored);
  }

  @Override
  public boolean add(Source source, String addedBy) {
    return insert(document(source, addedBy));
  }

  @Override
  public boolean describe(Source source) {
    return update(source.id(), set("source", Documents.of(source)));
  }

  @Override
  public boolean remove(SourceId id) {
    Await.one(entries.deleteOne(by(id)));
    Await.one(histories.deleteOne(by(id)));
    var result = Await.one(sources.deleteOne(by(id)));
    return result != null && result.getDeletedCount() == 1;
  }

  @Override
  public void record(SourceId id, SourceState state, Check check) {
    record(id, state);
    var checks = new ArrayList<Check>();
    checks.add(check);
    checks.addAll(history(id));
    var kept = checks.subList(0, Math.min(HISTORY, checks.size()));
    var document =
        new Document("_id", id.value()).append("checks", kept.stream().map(Documents::of).toList());
    Await.one(histories.replaceOne(by(id), document, UPSERT));
  }

  @Override
  public void record(SourceId id, SourceState state) {
    update(id, set("state", Documents.of(state)));
  }

  @Override
  public List<Check> history(SourceId id) {
    Document document = Await.one(histories.find(by(id)).first());
    return document == null
        ? List.of()
        : document.getList("checks", Document.class).stream()
            .map(check -> Documents.read(check, Check.class))
            .toList();
  }

  @Override
  public Map<String, String> entries(SourceId id) {
    Document document = Await.one(entries.find(by(id)).first());
    var handled = new HashMap<String, String>();
    if (document != null) {
      document
          .get("handled", Document.class)
          .forEach((key, value) -> handled.put(key, String.valueOf(value)));
    }
    return handled;
  }

  @Override
  public void entries(SourceId id, Map<String, String> handled) {
    var all = new Document();
    all.putAll(handled);
    var document = new Document("_id", id.value()).append("handled", all);
    Await.one(entries.replaceOne(by(id), document, UPSERT));
  }

  @Override
  public void take(List<Source> listed) {
    for (Source source : listed) {
      Document description = Documents.of(source);
      Document known = Await.one(sources.find(by(source.id())).first());
      if (known == null) {
        insert(document(source, "file").append("listed", description));
      } else if (!source.equals(listed(known))) {
        update(source.id(), combine(set("source", description), set("listed", description)));
      }
    }
  }

  private static @Nullable Source listed(Document known) {
    Document listed = known.get("listed", Document.class);
    return listed == null ? null : Documents.read(listed, Source.class);
  }

  private boolean insert(Document document) {
    try {
      Await.one(sources.insertOne(document));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean update(SourceId id, Bson change) {
    var result = Await.one(sources.updateOne(by(id), change));
    return result != null && result.getMatchedCount() == 1;
  }

  private static Bson by(SourceId id) {
    return eq("_id", id.value());
  }

  private static Document document(Source source, String addedBy) {
    return new Document("_id", source.id().value())
        .append("source", Documents.of(source))
        .append("addedBy", addedBy)
        .append("state", Documents.of(SourceState.NEW));
  }

  private static StoredSource stored(Document document) {
    return new StoredSource(
        Documents.read(document.get("source", Document.class), Source.class),
        state(document.get("state", Document.class)),
        document.getString("addedBy"));
  }

  private static SourceState state(@Nullable Document state) {
    return state == null ? SourceState.NEW : Documents.read(state, SourceState.class);
  }
}
