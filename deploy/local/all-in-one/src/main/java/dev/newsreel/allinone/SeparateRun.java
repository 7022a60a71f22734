package dev.newsreel.allinone;

import dev.newsreel.localstack.LocalStackProcess;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Each part in a JVM of its own, watched and started again when it dies. */
final class SeparateRun {

  private final Settings settings;
  private final Options options;
  private final Progress progress;
  private final Parts parts;

  private SeparateRun(Settings settings, Options options, Progress progress, Parts parts) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
    this.parts = parts;
  }

  static Connections start(Settings settings, Options options, Progress progress, Parts parts)
      throws IOException, InterruptedException {
    return new SeparateRun(settings, options, progress, parts).start();
  }

  private Connections start() throws IOException, InterruptedException {
    if (settings.brokers().isEmpty()) {
      server("broker", settings.brokerPort());
    }
    if (settings.store().isEmpty()) {
      server("store", settings.storePort());
    }
    var connections = connections();
    TopicProvisioner.provision(connections.brokers());
    for (var service : Service.values()) {
      service(service, connections);
    }
    return connections;
  }

  private Connections connections() {
    return new Connections(
        settings.brokers().orElse("127.0.0.1:" + settings.brokerPort()),
        settings.store().orElse("mongodb://127.0.0.1:" + settings.storePort()));
  }

  private void server(String name, int port) throws IOException, InterruptedException {
    var program =
        new ChildProgram(name, LocalStackProcess.class.getName(), List.of(name), Map.of());
    run(program, 6, "127.0.0.1:" + port, Readiness.listening(port));
  }

  private void service(Service service, Connections connections)
      throws IOException, InterruptedException {
    var program =
        new ChildProgram(
            service.label(),
            service.application(),
            service.arguments(settings, options),
            Map.of("KAFKA_BROKERS", connections.brokers(), "MONGODB_URI", connections.store()));
    var health =
        "http://127.0.0.1:%d/actuator/health/readiness".formatted(service.managementPort(settings));
    run(
        program,
        5,
        "http://localhost:" + service.port(settings),
        Readiness.answering(URI.create(health)));
  }

  private void run(ChildProgram program, int patienceSeconds, String address, Readiness readiness)
      throws IOException, InterruptedException {
    Duration began = progress.sinceStart();
    var child = parts.add(program.name(), patienceSeconds, Child.start(program, settings));
    readiness.await(child);
    progress.ready(program.name(), address, progress.sinceStart().minus(began));
  }
}
