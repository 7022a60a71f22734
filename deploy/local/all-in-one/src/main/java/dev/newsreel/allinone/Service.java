package dev.newsreel.allinone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The three services, in the order in which data flows. */
enum Service {
  INGEST("dev.newsreel.ingest.IngestApplication", 8081, 9081),
  ENRICH("dev.newsreel.enrich.EnrichApplication", 8082, 9082),
  FEED("dev.newsreel.feed.FeedApplication", 8080, 9080);

  private final String application;
  private final int standardPort;
  private final int standardManagementPort;

  Service(String application, int standardPort, int standardManagementPort) {
    this.application = application;
    this.standardPort = standardPort;
    this.standardManagementPort = standardManagementPort;
  }

  /** {@code ingest}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of its main class. */
  String application() {
    return application;
  }

  /** The service as it would run alone. */
  SpringApplicationBuilder builder() {
    try {
      return (SpringApplicationBuilder)
          Class.forName(application).getMethod("application").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  int port(Settings settings) {
    return settings.port("NEWSREEL_" + name() + "_PORT", standardPort);
  }

  int managementPort(Settings settings) {
    return settings.port("NEWSREEL_" + name() + "_MANAGEMENT_PORT", standardManagementPort);
  }

  /** What the service is started with on one machine; what the user gave comes last and wins. */
  List<String> arguments(Settings settings, Options options) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=" + port(settings));
    arguments.add("--management.server.port=" + managementPort(settings));
    arguments.add("--newsreel.access.local=true");
    // Three services and two servers stop one after the other within ten seconds.
    arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=2s");
    if (options.demo() && this == INGEST) {
      arguments.addAll(Demo.ingestArguments(settings));
    }
    if (this == FEED) {
      arguments.addAll(ofFeed(settings));
    }
    arguments.addAll(options.properties());
    return arguments;
  }

  /** Where it is found and finds the others, wherever their ports were moved to. */
  private static List<String> ofFeed(Settings settings) {
    var arguments = new ArrayList<String>();
    arguments.add("--newsreel.feed.base-url=http://localhost:" + FEED.port(settings));
    arguments.add("--newsreel.feed.ops.ingest=http://127.0.0.1:" + INGEST.port(settings));
    arguments.add("--newsreel.feed.ops.enrich=http://127.0.0.1:" + ENRICH.port(settings));
    if (settings.store().isEmpty()) {
      // The embedded store scans for what is older than memory, so it keeps no more than that.
      arguments.add("--newsreel.feed.store.keep=50000");
    }
    return arguments;
  }
}
