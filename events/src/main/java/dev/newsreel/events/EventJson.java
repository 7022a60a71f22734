package dev.newsreel.events;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes events as the topics have them: JSON in UTF-8, unknown fields ignored, times as
 * ISO 8601, absent values left out. Thread-safe.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(value ->
              value.withValueInclusion(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private EventJson() {}

  /** The mapper itself, for trees and for other shapes that follow the same rules. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The event as bytes. */
  public static byte[] write(Object event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /**
   * The event of the bytes.
   *
   * @throws MalformedEventException when the bytes are not a JSON object of that shape
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      T event = MAPPER.readValue(bytes, type);
      if (event == null) {
        throw new MalformedEventException(
            type.getSimpleName() + " must be an object but is null", null);
      }
      return event;
    } catch (JacksonException e) {
      throw new MalformedEventException(
          type.getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
