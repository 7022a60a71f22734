package dev.newsreel.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an event on Kafka: CloudEvents 1.0 in binary mode (Kafka protocol binding section
 * 3.2) and W3C trace context.
 *
 * @param id unique per {@code source}; the same event sent twice has the same id
 * @param type such as {@code dev.newsreel.article.v1}
 * @param source such as {@code /ingest-service}
 * @param time when it happened
 * @param traceparent 55 characters: version, trace id, parent id, flags
 */
public record EventHeaders(
    String id, String type, String source, Instant time, String traceparent) {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Headers that go on with a trace, or begin one where {@code traceparent} is {@code null}. */
  public static EventHeaders of(
      String id, String type, String source, Instant time, @Nullable String traceparent) {
    return new EventHeaders(
        id, type, source, time, traceparent == null ? newTrace() : nextStep(traceparent));
  }

  /** As Kafka headers, names and UTF-8 values. */
  public Headers toKafka() {
    var headers = new RecordHeaders();
    toMap().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  /** As names and values. */
  public Map<String, String> toMap() {
    var map = new LinkedHashMap<String, String>();
    map.put("ce_specversion", "1.0");
    map.put("ce_id", id);
    map.put("ce_type", type);
    map.put("ce_source", source);
    map.put("ce_time", time.toString());
    map.put("content-type", "application/json");
    map.put("traceparent", traceparent);
    return map;
  }

  /** The trace a record belongs to; empty when the header is absent or malformed. */
  public static Optional<String> traceparent(Headers headers) {
    Header header = headers.lastHeader("traceparent");
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8))
            .filter(EventHeaders::isTrace);
  }

  private static boolean isTrace(String text) {
    return TRACEPARENT.matcher(text).matches();
  }

  private static String newTrace() {
    return "00-" + hex(16) + "-" + hex(8) + "-01";
  }

  private static String nextStep(String traceparent) {
    return isTrace(traceparent)
        ? traceparent.substring(0, 36) + hex(8) + traceparent.substring(52)
        : newTrace();
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
