package dev.newsreel.allinone;

import dev.newsreel.localstack.port.FreePort;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole of it in this JVM on free ports, as {@code newsreel up} runs it, reached over HTTP
 * only.
 */
final class LocalNewsreel implements AutoCloseable {

  private final Settings settings;
  private final Parts parts = new Parts();

  private LocalNewsreel(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts on a home, which may have been used before.
   *
   * @param properties for every service
   */
  static LocalNewsreel start(Path home, List<String> properties) {
    var newsreel = new LocalNewsreel(Settings.of(environment(home)));
    try {
      var options = new Options(false, false, false, properties);
      var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      TogetherRun.start(newsreel.settings, options, new Progress(silent), newsreel.parts);
      return newsreel;
    } catch (RuntimeException e) {
      newsreel.close();
      throw e;
    }
  }

  URI feed(String path) {
    return URI.create("http://127.0.0.1:" + Service.FEED.port(settings) + path);
  }

  URI ingest(String path) {
    return URI.create("http://127.0.0.1:" + Service.INGEST.port(settings) + path);
  }

  URI enrich(String path) {
    return URI.create("http://127.0.0.1:" + Service.ENRICH.port(settings) + path);
  }

  /** A link that signs a browser in, once. */
  URI signIn() {
    try (var keys = Keys.at("mongodb://127.0.0.1:" + settings.storePort())) {
      URI link = URI.create(keys.signInLink(settings));
      return feed(link.getPath() + "?" + link.getQuery());
    }
  }

  /** Where each service says how it is, on its management port. */
  List<URI> readiness() {
    return Arrays.stream(Service.values())
        .map(service ->
            "http://127.0.0.1:" + service.managementPort(settings) + "/actuator/health/readiness")
        .map(URI::create)
        .toList();
  }

  @Override
  public void close() {
    parts.close();
  }

  private static Map<String, String> environment(Path home) {
    var environment = new HashMap<String, String>();
    environment.put("NEWSREEL_HOME", home.toString());
    List.of(
            "FEED",
            "INGEST",
            "ENRICH",
            "FEED_MANAGEMENT",
            "INGEST_MANAGEMENT",
            "ENRICH_MANAGEMENT",
            "KAFKA",
            "MONGODB")
        .forEach(name ->
            environment.put("NEWSREEL_" + name + "_PORT", Integer.toString(FreePort.find())));
    return environment;
  }
}
