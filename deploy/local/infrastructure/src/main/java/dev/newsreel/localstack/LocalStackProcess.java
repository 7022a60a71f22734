package dev.newsreel.localstack;

import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * The infrastructure as a process of its own: {@code LocalStackProcess broker}, {@code store} or
 * both. It prints one line for each that takes requests, {@code ready broker 127.0.0.1:29092}, and
 * stops cleanly on SIGTERM.
 *
 * <p>Environment: {@code NEWSREEL_HOME} (default {@code ~/.newsreel}), {@code NEWSREEL_KAFKA_PORT}
 * (29092) and {@code NEWSREEL_MONGODB_PORT} (27117), 0 for any; {@code NEWSREEL_STACK_ADDRESS}
 * (127.0.0.1), where the store listens.
 */
public final class LocalStackProcess {

  private final Map<String, String> environment;
  private final List<AutoCloseable> running = Collections.synchronizedList(new ArrayList<>());

  private LocalStackProcess(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Runs until it is asked to stop.
   *
   * @param parts {@code broker}, {@code store}
   */
  public static void main(String... parts) throws InterruptedException {
    quietLogs();
    var process = new LocalStackProcess(System.getenv());
    Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
    // The store first: stopped last to first, the broker has let its clients go before the store
    // leaves.
    List.of(parts).reversed().forEach(process::start);
    new CountDownLatch(1).await();
  }

  private void start(String part) {
    switch (part) {
      case "broker" -> ready(part, broker());
      case "store" -> ready(part, store());
      default ->
          throw new IllegalArgumentException("a part is broker or store but this is " + part);
    }
  }

  private String broker() {
    var broker = EmbeddedKafka.start(home().resolve("broker"), port("NEWSREEL_KAFKA_PORT", 29092));
    running.add(broker);
    TopicProvisioner.provision(broker.brokers());
    return broker.brokers();
  }

  private String store() {
    var address = environment.getOrDefault("NEWSREEL_STACK_ADDRESS", "127.0.0.1");
    var store =
        DurableMongo.start(home().resolve("store"), address, port("NEWSREEL_MONGODB_PORT", 27117));
    running.add(store);
    return store.uri();
  }

  private void stop() {
    for (var each : List.copyOf(running).reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        System.err.println("not stopped cleanly: " + e);
      }
    }
  }

  private Path home() {
    var home = environment.get("NEWSREEL_HOME");
    return home == null ? Path.of(System.getProperty("user.home"), ".newsreel") : Path.of(home);
  }

  private int port(String name, int standard) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(standard)));
  }

  private static void ready(String part, String address) {
    System.out.println("ready " + part + " " + address);
  }

  private static void quietLogs() {
    var logging = LoggingSystem.get(LocalStackProcess.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
