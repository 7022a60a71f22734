package dev.newsreel.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtlpSpansTests {

  private static final String FIRST = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String SECOND = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void sendsTheStepsOfATraceToTheCollector() throws Exception {
    var bodies = new LinkedBlockingQueue<String>();
    var collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    var endpoint =
        URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
    try (var spans = new OtlpSpans(endpoint, "enrich-service")) {
      spans.take(Span.of("decide", SECOND, FIRST, START, START.plusMillis(5), "abc"));

      JsonNode sent =
          JsonMapper.shared().readTree(Objects.requireNonNull(bodies.poll(20, TimeUnit.SECONDS)));
      JsonNode span = sent.at("/resourceSpans/0/scopeSpans/0/spans/0");
      assertThat(sent.at("/resourceSpans/0/resource/attributes/0/value/stringValue").asString())
          .isEqualTo("enrich-service");
      assertThat(span.path("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
      assertThat(span.path("spanId").asString()).isEqualTo("00f067aa0ba902b7");
      assertThat(span.path("parentSpanId").asString()).isEqualTo("b7ad6b7169203331");
      assertThat(span.path("endTimeUnixNano").asString()).isEqualTo("1795514400005000000");
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void leavesOutStepsThatAreNotSampled() {
    var quiet = FIRST.substring(0, 53) + "00";

    assertThat(Span.of("publish", quiet, null, START, START, "abc")).isEmpty();
    assertThat(Span.of("publish", "nonsense", null, START, START, "abc")).isEmpty();
  }

  @Test
  void doesNotMindACollectorThatIsAway() {
    try (var spans = new OtlpSpans(URI.create("http://127.0.0.1:1/v1/traces"), "feed-service")) {
      for (int many = 0; many < 5_000; many++) {
        spans.take(Span.of("publish", FIRST, null, START, START, "abc"));
      }
    }
  }
}
