package dev.newsreel.runtime.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Spans as an export request in OTLP's JSON encoding (OpenTelemetry protocol 1.x). */
final class OtlpJson {

  private static final int CONSUMER = 5;
  private static final int PRODUCER = 4;

  private OtlpJson() {}

  static byte[] write(String service, List<Span> spans) {
    var request =
        Map.of(
            "resourceSpans",
            List.of(
                Map.of(
                    "resource",
                    Map.of("attributes", List.of(attribute("service.name", service))),
                    "scopeSpans",
                    List.of(
                        Map.of(
                            "scope",
                            Map.of("name", "newsreel"),
                            "spans",
                            spans.stream().map(OtlpJson::span).toList())))));
    return JsonMapper.shared().writeValueAsBytes(request);
  }

  private static Map<String, Object> span(Span span) {
    var json = new LinkedHashMap<String, Object>();
    json.put("traceId", span.traceId());
    json.put("spanId", span.id());
    if (span.parent() != null) {
      json.put("parentSpanId", span.parent());
    }
    json.put("name", span.name());
    json.put("kind", span.parent() == null ? PRODUCER : CONSUMER);
    json.put("startTimeUnixNano", nanos(span.start()));
    json.put("endTimeUnixNano", nanos(span.end()));
    json.put("attributes", new ArrayList<>(List.of(attribute("newsreel.article", span.article()))));
    return json;
  }

  private static Map<String, Object> attribute(String key, String value) {
    return Map.of("key", key, "value", Map.of("stringValue", value));
  }

  // Numbers of 64 bits are strings in JSON of protocol buffers.
  private static String nanos(Instant time) {
    return Long.toString(time.getEpochSecond() * 1_000_000_000L + time.getNano());
  }
}
