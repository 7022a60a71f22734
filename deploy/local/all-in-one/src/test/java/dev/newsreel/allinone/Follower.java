package dev.newsreel.allinone;

import dev.newsreel.events.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A reader that comes back with its last id whenever its stream ends, and keeps all it was given.
 */
final class Follower extends Thread implements AutoCloseable {

  /** A story as it came. */
  record Seen(String id, String event, String article) {}

  private final URI stream;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Seen> seen = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private volatile boolean closed;
  private String lastId = "";
  private String event = "";

  Follower(URI stream) {
    this.stream = stream;
  }

  @Override
  public void run() {
    while (!closed) {
      try {
        read();
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException | UncheckedIOException e) {
        // The service is down; it is asked again.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Events beside stories: {@code gap} would be one. */
  synchronized List<String> others() {
    return List.copyOf(others);
  }

  private void read() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(stream);
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    var answer = client.send(request.build(), BodyHandlers.ofInputStream());
    try (Stream<String> lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)).lines()) {
      lines.forEach(this::line);
    }
  }

  private synchronized void line(String line) {
    if (line.startsWith("id:")) {
      lastId = line.substring(3).strip();
    } else if (line.startsWith("event:")) {
      event = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      data(line.substring(5).strip());
    }
  }

  private void data(String data) {
    switch (event) {
      case "news", "update", "retraction" ->
          seen.add(new Seen(lastId, event, EventJson.mapper().readTree(data).get("id").asString()));
      default -> others.add(event);
    }
  }

  @Override
  public void close() {
    closed = true;
    interrupt();
    client.shutdownNow();
  }
}
