package dev.newsreel.allinone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of one event stream, as a browser is (HTML Living Standard, section 9.2). */
final class SseReader implements AutoCloseable {

  /**
   * One event.
   *
   * @param type {@code message} when the stream does not say
   */
  record Event(String id, String type, String data) {
    JsonNode json() {
      return JsonMapper.shared().readTree(data);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Event> events = new ArrayList<>();
  private final InputStream body;

  private SseReader(URI stream, @Nullable String lastEventId)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = client.send(request.build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException("the stream answered " + answer.statusCode());
    }
    this.body = answer.body();
    Thread.ofVirtual().start(this::read);
  }

  static SseReader open(URI stream) throws IOException, InterruptedException {
    return new SseReader(stream, null);
  }

  static SseReader resume(URI stream, String lastEventId) throws IOException, InterruptedException {
    return new SseReader(stream, lastEventId);
  }

  /** What has arrived so far of these types, in order. */
  synchronized List<Event> events(String... types) {
    var wanted = List.of(types);
    return events.stream().filter(event -> wanted.contains(event.type())).toList();
  }

  /** Waits up to 60 s for the first event that fits. */
  synchronized Event await(Predicate<Event> fits) throws InterruptedException {
    var deadline = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < deadline) {
      var found = events.stream().filter(fits).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      wait(200);
    }
    throw new AssertionError("did not arrive in 60 s; what did: " + events);
  }

  @Override
  public void close() throws IOException {
    body.close();
    client.shutdownNow();
  }

  private void read() {
    var lines = new ArrayList<String>();
    try (Stream<String> all =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines()) {
      all.forEach(line -> {
        if (line.isEmpty()) {
          dispatch(lines);
          lines.clear();
        } else {
          lines.add(line);
        }
      });
    } catch (UncheckedIOException _) {
      // Closed by us or by the service.
    }
  }

  private synchronized void dispatch(List<String> lines) {
    var data = field(lines, "data");
    if (!data.isEmpty()) {
      var type = field(lines, "event");
      events.add(new Event(field(lines, "id"), type.isEmpty() ? "message" : type, data));
      notifyAll();
    }
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .collect(Collectors.joining("\n"));
  }
}
