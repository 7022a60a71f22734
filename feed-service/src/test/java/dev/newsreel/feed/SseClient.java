package dev.newsreel.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events as the HTML Standard says (section 9.2.6). */
public final class SseClient implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration CEILING = Duration.ofSeconds(20);

  /**
   * What a reader is handed.
   *
   * @param id the last id seen so far, as an EventSource has it
   */
  public record Event(String name, String id, String data) {}

  private static final Event END = new Event("(end)", "", "");

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private String lastId = "";

  private SseClient(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::read);
  }

  /** Opens a stream from now on. */
  public static SseClient open(URI uri) {
    return open(uri, null);
  }

  /** Opens a stream that goes on after an id. */
  public static SseClient open(URI uri, @Nullable String lastEventId) {
    var request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new SseClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("stream not opened", e);
    }
  }

  /** Opens a stream over HTTP/2, asked for by an upgrade. */
  public static SseClient openHttp2(URI uri) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    try {
      return new SseClient(
          http.send(
              HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("stream not opened", e);
    }
  }

  /** The answer's head. */
  public HttpResponse<?> head() {
    return response;
  }

  /** The next event of any name. */
  public Event next() {
    try {
      Event event = events.poll(CEILING.toSeconds(), TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event within " + CEILING);
      }
      return event;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event that fits; others are skipped. */
  public Event next(Predicate<Event> wanted) {
    Event event = next();
    while (!wanted.test(event)) {
      if (event.equals(END)) {
        throw new AssertionError("the stream ended");
      }
      event = next();
    }
    return event;
  }

  /** The next event of a name. */
  public Event next(String name) {
    return next(event -> event.name().equals(name));
  }

  /** The next stories, without the events around them. */
  public List<Event> stories(int count) {
    var found = new ArrayList<Event>();
    while (found.size() < count) {
      found.add(next(SseClient::isStory));
    }
    return found;
  }

  /** Everything until the stream ends. */
  public List<Event> untilEnd() {
    var found = new ArrayList<Event>();
    for (Event event = next(); !event.equals(END); event = next()) {
      found.add(event);
    }
    return found;
  }

  private static boolean isStory(Event event) {
    return event.name().equals("news")
        || event.name().equals("update")
        || event.name().equals("retraction");
  }

  private void read() {
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String name = "message";
      var data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) {
            events.add(new Event(name, lastId, data.toString()));
          }
          name = "message";
          data.setLength(0);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data.append(line.substring(6));
        }
      }
    } catch (IOException e) {
      // Cut off: the same as the end for who reads it.
    }
    events.add(END);
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
