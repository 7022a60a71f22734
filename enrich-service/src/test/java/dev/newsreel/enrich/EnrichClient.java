package dev.newsreel.enrich;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the service, as anybody outside does. */
public final class EnrichClient {

  private static final String READINESS = "/actuator/health/readiness";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<URI> root;
  private final Supplier<URI> management;

  /**
   * Of a service that may not have its ports yet.
   *
   * @param root without a slash at its end
   */
  public EnrichClient(Supplier<URI> root, Supplier<URI> management) {
    this.root = root;
    this.management = management;
  }

  /** Waits until the service says that it is ready, at most a minute. */
  public void awaitReady() {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (exchange("GET", management.get() + READINESS, null, Map.of()).status() != 200) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "not ready: " + exchange("GET", management.get() + READINESS, null, Map.of()).body());
      }
    }
  }

  /** Asks the management port. */
  public Answer management(String path) {
    return exchange("GET", management.get() + path, null, Map.of());
  }

  /** An answer with its body as text. */
  public record Answer(int status, String body, Map<String, String> headers) {

    /** The body as JSON. */
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** Type and detail of a problem. */
    public String problem() {
      return json().path("type").asString() + ": " + json().path("detail").asString();
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** Sends JSON. */
  public Answer post(String path, String json) {
    return send("POST", path, json, Map.of("Content-Type", "application/json"));
  }

  /** Sends anything. */
  public Answer send(
      String method, String path, @Nullable String body, Map<String, String> headers) {
    return exchange(method, root.get() + path, body, headers);
  }

  private Answer exchange(
      String method, String address, @Nullable String body, Map<String, String> headers) {
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(URI.create(address)).method(method, publisher);
    headers.forEach(request::header);
    try {
      return answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Answer(response.statusCode(), response.body(), headers);
  }
}
