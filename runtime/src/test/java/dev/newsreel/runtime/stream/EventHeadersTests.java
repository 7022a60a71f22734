package dev.newsreel.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTests {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void writesCloudEventsInBinaryMode() {
    assertThat(headers(null).toMap())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", "a/1")
        .containsEntry("ce_type", "dev.newsreel.article.v1")
        .containsEntry("ce_source", "/ingest-service")
        .containsEntry("ce_time", "1970-01-01T00:00:00Z");
  }

  @Test
  void goesOnWithATraceAsANewStep() {
    String next = headers(TRACE).traceparent();

    assertThat(next)
        .startsWith(TRACE.substring(0, 36))
        .endsWith("-01")
        .isNotEqualTo(TRACE)
        .hasSize(55);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00-x", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n"})
  void beginsATraceWhereTheHeaderIsMalformed(String malformed) {
    var headers =
        new RecordHeaders().add("traceparent", malformed.getBytes(StandardCharsets.UTF_8));

    assertThat(EventHeaders.traceparent(headers)).isEmpty();
    assertThat(headers(malformed).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void readsTheTraceItWrote() {
    EventHeaders written = headers(null);

    assertThat(EventHeaders.traceparent(written.toKafka())).hasValue(written.traceparent());
  }

  private static EventHeaders headers(@Nullable String traceparent) {
    return EventHeaders.of(
        "a/1", "dev.newsreel.article.v1", "/ingest-service", Instant.EPOCH, traceparent);
  }
}
