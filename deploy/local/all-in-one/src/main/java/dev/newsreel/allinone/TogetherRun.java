package dev.newsreel.allinone;

import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All of it in this JVM: the servers, and each service as a context of its own under one parent.
 */
final class TogetherRun {

  private final Settings settings;
  private final Options options;
  private final Progress progress;
  private final Parts parts;

  private TogetherRun(Settings settings, Options options, Progress progress, Parts parts) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
    this.parts = parts;
  }

  static Connections start(Settings settings, Options options, Progress progress, Parts parts) {
    return new TogetherRun(settings, options, progress, parts).start();
  }

  private Connections start() {
    var connections = new Connections(broker(), store());
    var parent = parts.add("parent", 1, ParentContext.start(connections));
    for (var service : Service.values()) {
      start(service, parent);
    }
    return connections;
  }

  private String broker() {
    var began = progress.sinceStart();
    var brokers = settings.brokers().orElseGet(this::embeddedBroker);
    TopicProvisioner.provision(brokers);
    progress.ready("broker", brokers, since(began));
    return brokers;
  }

  private String embeddedBroker() {
    var folder = settings.home().resolve("broker");
    return parts.add("broker", 5, EmbeddedKafka.start(folder, settings.brokerPort())).brokers();
  }

  private String store() {
    var began = progress.sinceStart();
    var store = settings.store().orElseGet(this::embeddedStore);
    progress.ready(
        "store", settings.store().isPresent() ? "as MONGODB_URI says" : store, since(began));
    return store;
  }

  private String embeddedStore() {
    var folder = settings.home().resolve("store");
    return parts.add("store", 3, DurableMongo.start(folder, settings.storePort())).uri();
  }

  private void start(Service service, ConfigurableApplicationContext parent) {
    var began = progress.sinceStart();
    List<String> arguments = service.arguments(settings, options);
    var context =
        service
            .builder()
            .parent(parent)
            .registerShutdownHook(false)
            .bannerMode(Banner.Mode.OFF)
            .run(arguments.toArray(String[]::new));
    parts.add(service.label(), 4, context);
    progress.ready(service.label(), "http://localhost:" + service.port(settings), since(began));
  }

  private Duration since(Duration began) {
    return progress.sinceStart().minus(began);
  }
}
