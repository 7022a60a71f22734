package dev.newsreel.runtime.mongo;

import dev.newsreel.events.EventJson;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/** Records as MongoDB documents, field by field as their JSON: times are ISO 8601 strings. */
public final class Documents {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private Documents() {}

  /** The record as a document. */
  public static Document of(Object value) {
    return new Document(EventJson.mapper().convertValue(value, FIELDS));
  }

  /**
   * The document as a record; fields the record does not have are ignored, {@code _id} among them.
   */
  public static <T> T read(Document document, Class<T> type) {
    return EventJson.mapper().convertValue(document, type);
  }
}
