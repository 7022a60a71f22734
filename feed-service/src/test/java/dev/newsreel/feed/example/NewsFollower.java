package dev.newsreel.feed.example;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

/**
 * Follows a stream for ever, with back-pressure down to the socket: what the subscriber has not
 * asked for is not read. Needs reactor-netty-http alone.
 *
 * <pre>{@code
 * new NewsFollower(URI.create("http://localhost:8080/api/franchises/bosch/stream"))
 *     .follow(savedCursor)
 *     .concatMap(event -> handle(event).then(save(event.id())))
 *     .subscribe();
 * }</pre>
 */
public final class NewsFollower {

  /**
   * One event.
   *
   * @param name {@code news}, {@code update}, {@code retraction}, {@code gap}, {@code stream} ...
   * @param id the cursor to go on from after this event
   * @param data one JSON document
   */
  public record Event(String name, @Nullable String id, String data) {}

  private final URI stream;
  private final HttpClient client = HttpClient.create();

  public NewsFollower(URI stream) {
    this.stream = stream;
  }

  /**
   * Every event after the cursor, once, across lost connections.
   *
   * @param cursor {@code null} to begin now
   */
  public Flux<Event> follow(@Nullable String cursor) {
    return Flux.defer(() -> {
      var last = new AtomicReference<@Nullable String>(cursor);
      return Flux.defer(() -> connect(last.get()))
          .doOnNext(event -> last.set(event.id() == null ? last.get() : event.id()))
          // The server ends streams when it moves house; the waits are spread so that not all
          // come back at once.
          .repeatWhen(ends -> ends.delayElements(Duration.ofMillis(200)))
          .retryWhen(
              Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
                  .maxBackoff(Duration.ofMinutes(1))
                  .transientErrors(true));
    });
  }

  private Flux<Event> connect(@Nullable String cursor) {
    return client
        .headers(headers -> {
          headers.set("Accept", "text/event-stream");
          if (cursor != null) {
            headers.set("Last-Event-ID", cursor);
          }
        })
        .get()
        .uri(stream)
        .response((answer, body) ->
            answer.status().code() == 200
                ? body.asByteArray().concatMapIterable(new Lines()::complete)
                : Mono.error(new IllegalStateException("status " + answer.status())))
        .handle(new Blocks()::take);
  }

  /** Cuts bytes into lines; Newsreel ends each with LF. */
  private static final class Lines {

    private final java.io.ByteArrayOutputStream rest = new java.io.ByteArrayOutputStream();

    private List<String> complete(byte[] bytes) {
      var lines = new ArrayList<String>();
      for (byte one : bytes) {
        if (one == '\n') {
          lines.add(rest.toString(java.nio.charset.StandardCharsets.UTF_8));
          rest.reset();
        } else {
          rest.write(one);
        }
      }
      return lines;
    }
  }

  /** Puts lines together to events. */
  private static final class Blocks {

    private String name = "message";
    private @Nullable String id;
    private @Nullable String data;

    private void take(String line, reactor.core.publisher.SynchronousSink<Event> out) {
      if (line.isEmpty()) {
        if (data != null) {
          out.next(new Event(name, id, data));
        }
        name = "message";
        data = null;
      } else if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      }
    }
  }
}
