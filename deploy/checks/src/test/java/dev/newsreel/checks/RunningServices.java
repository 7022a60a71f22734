package dev.newsreel.checks;

import dev.newsreel.enrich.EnrichApplication;
import dev.newsreel.feed.FeedApplication;
import dev.newsreel.ingest.IngestApplication;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services in this JVM on free ports, as they would run apart, reached over HTTP. */
final class RunningServices implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, ConfigurableApplicationContext> contexts = new LinkedHashMap<>();
  private final List<String> streamed = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param settings of a service, as on the command line
   */
  static RunningServices start(Function<String, List<String>> settings) {
    var running = new RunningServices();
    try {
      running.start("ingest-service", IngestApplication.application(), settings);
      running.start("enrich-service", EnrichApplication.application(), settings);
      running.start("feed-service", FeedApplication.application(), settings);
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private void start(
      String name, SpringApplicationBuilder builder, Function<String, List<String>> settings) {
    var arguments = new ArrayList<>(settings.apply(name));
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--management.server.port=0",
            "--newsreel.feed.live.drain=0s",
            "--spring.jmx.enabled=false"));
    contexts.put(name, builder.run(arguments.toArray(String[]::new)));
  }

  /** An address of a service. */
  URI uri(String service, String path) {
    return address(service, "local.server.port", path);
  }

  /** An address on the management port of a service. */
  URI management(String service, String path) {
    return address(service, "local.management.port", path);
  }

  private URI address(String service, String port, String path) {
    return URI.create(
        "http://127.0.0.1:" + context(service).getEnvironment().getProperty(port) + path);
  }

  private ConfigurableApplicationContext context(String service) {
    return Objects.requireNonNull(contexts.get(service), service);
  }

  /** A key that may do everything. */
  String key() {
    var keys = context("ingest-service").getBean(ApiKeys.class);
    return Objects.requireNonNull(
            keys.create("checks", Set.of(Scope.ADMIN), Duration.ofHours(1)).block())
        .secret();
  }

  HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(URI uri, String key, String json)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Pushes an article about a show that the catalog knows; the status. */
  int push(String key, int number) throws IOException, InterruptedException {
    return post(uri("ingest-service", "/api/articles"), key, article(number)).statusCode();
  }

  /** An article, as it is pushed. */
  static String article(int number) {
    return """
    {"url": "https://press.example/checks/%d", "title": "Ballard, part %d, renewed for season 2", "text": "Prime \
    Video has renewed the Bosch spin-off Ballard, starring Maggie Q as Renée Ballard. This is part %d of many."}\
    """
        .formatted(number, number, number);
  }

  /** Keeps a stream of a franchise open and what it says. */
  void follow(String franchise) {
    var stream = uri("feed-service", "/api/franchises/" + franchise + "/stream");
    Thread.ofVirtual()
        .start(() -> {
          try {
            client
                .send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines())
                .body()
                .forEach(streamed::add);
          } catch (Exception e) {
            streamed.add("ended: " + e);
          }
        });
  }

  /** The lines of the stream so far. */
  List<String> streamed() {
    return List.copyOf(streamed);
  }

  @Override
  public void close() {
    client.shutdownNow();
    var all = new ArrayList<>(contexts.values());
    all.reversed().forEach(ConfigurableApplicationContext::close);
  }
}
