package dev.newsreel.ingest;

import dev.newsreel.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Speaks to the service over real HTTP. */
public final class Client {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;
  private final @Nullable String key;

  /** An answer with its body as JSON. */
  public record Answer(int status, JsonNode json, HttpResponse<String> raw) {}

  /** A client that shows this key. */
  public Client(int port, @Nullable String key) {
    this.origin = "http://127.0.0.1:" + port;
    this.key = key;
  }

  /** Sends a request with a body. */
  public Answer send(String method, String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Posts JSON. */
  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  /** A request to build on. */
  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(30));
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  /** Sends what was built. */
  public Answer send(HttpRequest.Builder request) {
    try {
      var raw = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(raw.statusCode(), json(raw.body()), raw);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) {
    return body.startsWith("{") || body.startsWith("[")
        ? EventJson.mapper().readTree(body)
        : EventJson.mapper().missingNode();
  }
}
