package dev.newsreel.enrich.decide;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A decision bound to its number and on its way to the log.
 *
 * @param json the {@link NewsItem} as it will be sent, whoever sends it: as text, because labels of
 *     facts may be what a field of a document may not be called
 * @param digest see {@link DecisionDigest}
 * @param time when it was decided
 * @param traceparent W3C trace context that goes along
 */
record Reservation(String json, String digest, Instant time, String traceparent) {

  static Reservation of(NewsItem item, Instant time, String traceparent) {
    var json = new String(EventJson.write(item), StandardCharsets.UTF_8);
    return new Reservation(json, DecisionDigest.of(item), time, traceparent);
  }

  /** The record's value. */
  byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  NewsItem item() {
    return EventJson.read(bytes(), NewsItem.class);
  }
}
