package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.SourceRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;

/** The documents of {@code seen}, as {@link MongoSeenArticles} describes them. Stateless. */
final class SeenDocument {

  private SeenDocument() {}

  /** A new one, not sent yet. */
  static Document of(Article article, String holder, Instant now) {
    return new Document("_id", article.id().value())
        .append("revision", article.revision())
        .append("sent", 0)
        .append("contentHash", article.contentHash())
        .append("url", article.url().toString())
        .append("source", article.source().id())
        .append("sourceName", article.source().name())
        .append("storyId", article.storyId())
        .append("backfill", article.backfill())
        .append("retracted", article.retracted())
        .append("first", now.toEpochMilli())
        .append("holder", holder)
        .append("event", text(article));
  }

  static boolean isUnsent(Document known) {
    return known.getInteger("revision") > known.getInteger("sent");
  }

  static Seen seen(Document known) {
    return new Seen(
        known.getInteger("revision"),
        URI.create(known.getString("url")),
        new SourceRef(known.getString("source"), known.getString("sourceName")),
        known.getString("storyId"),
        known.getBoolean("backfill", false),
        known.getBoolean("retracted", false));
  }

  static String text(Article article) {
    return new String(EventJson.write(article), StandardCharsets.UTF_8);
  }

  static Article event(Document known) {
    return EventJson.read(known.getString("event").getBytes(StandardCharsets.UTF_8), Article.class);
  }
}
