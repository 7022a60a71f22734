package dev.newsreel.runtime.trace;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector, some hundred at once. When the collector is slow or away spans are
 * dropped: at most 2,048 wait. Thread-safe.
 */
final class OtlpSpans implements Spans, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OtlpSpans.class);
  private static final int MOST = 512;

  private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(2_048);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI endpoint;
  private final String service;
  private final Thread sender;
  private volatile boolean isReachable = true;

  OtlpSpans(URI endpoint, String service) {
    this.endpoint = endpoint;
    this.service = service;
    this.sender = Thread.ofVirtual().name("spans").start(this::run);
  }

  @Override
  public void take(Optional<Span> span) {
    span.ifPresent(waiting::offer);
  }

  private void run() {
    try {
      while (true) {
        var spans = new ArrayList<Span>(MOST);
        spans.add(waiting.take());
        TimeUnit.MILLISECONDS.sleep(500);
        waiting.drainTo(spans, MOST - 1);
        send(spans);
      }
    } catch (InterruptedException e) {
      log.debug("Spans are no longer sent");
    }
  }

  private void send(List<Span> spans) throws InterruptedException {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(endpoint)
                  .timeout(Duration.ofSeconds(5))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(OtlpJson.write(service, spans)))
                  .build(),
              BodyHandlers.discarding());
      tell(answer.statusCode() < 300, "status " + answer.statusCode());
    } catch (java.io.IOException e) {
      tell(false, e.toString());
    }
  }

  // Once when it begins and not with each batch.
  private void tell(boolean isTaken, String reason) {
    if (isReachable && !isTaken) {
      log.atWarn()
          .addKeyValue("endpoint", endpoint)
          .addKeyValue("reason", reason)
          .log("The collector does not take traces; they are dropped");
    }
    isReachable = isTaken;
  }

  @Override
  public void close() {
    sender.interrupt();
    client.shutdownNow();
  }
}
