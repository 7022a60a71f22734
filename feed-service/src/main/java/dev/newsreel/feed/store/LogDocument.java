package dev.newsreel.feed.store;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.LogRecord;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A document of collection {@code log}: {@code {_id: position, article, first: position, time,
 * value: the record's bytes}}.
 */
final class LogDocument {

  private LogDocument() {}

  static Document of(LogRecord record, NewsItem item, Position first) {
    return new Document("_id", Keys.of(record.position()))
        .append("article", item.article().id().value())
        .append("first", Keys.of(first))
        .append("time", record.time())
        .append("value", new Binary(record.value()));
  }

  static Entry read(Document document) {
    var record =
        new LogRecord(
            Keys.read(document.getString("_id")),
            document.getLong("time"),
            document.get("value", Binary.class).getData());
    return Entry.of(record, record.read(), Keys.read(document.getString("first")));
  }
}
