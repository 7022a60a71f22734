package dev.newsreel.localstack.broker;

import dev.newsreel.localstack.home.FolderLock;
import dev.newsreel.localstack.port.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, controller included, in this JVM on 127.0.0.1. What it acknowledged is in
 * the data folder and survives a kill of the process (not a power cut: Kafka leaves flushing to the
 * operating system).
 *
 * <p>Thread-safe. Closing it takes about a second and is clean, so the next start has no log to
 * recover.
 */
public final class EmbeddedKafka implements AutoCloseable {

  /** Asks for any free port. */
  public static final int FREE_PORT = 0;

  private final KafkaRaftServer server;
  private final int port;
  private final FolderLock lock;

  private EmbeddedKafka(KafkaRaftServer server, int port, FolderLock lock) {
    this.server = server;
    this.port = port;
    this.lock = lock;
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param folder its data; formatted when it holds none yet
   * @param port the port of its one listener, or {@link #FREE_PORT}
   * @throws IllegalStateException when it cannot start: the port or the folder is in use, or the
   *     folder cannot be written
   */
  public static EmbeddedKafka start(Path folder, int port) {
    int listener = port == FREE_PORT ? FreePort.find() : port;
    try {
      return start(folder, listener, lock(folder));
    } catch (Exception e) {
      throw new IllegalStateException(
          "Kafka does not start on port %d with its data in %s: %s"
              .formatted(listener, folder, e.getMessage()),
          e);
    }
  }

  /** What clients take as {@code bootstrap.servers}: {@code 127.0.0.1:port}. */
  public String brokers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FolderLock lock(Path folder) throws IOException {
    // Kafka's own lock is taken too late: the controller of a second broker has written by then.
    return FolderLock.take(folder)
        .orElseThrow(
            () -> new IllegalStateException("another process has the lock on this folder"));
  }

  private static EmbeddedKafka start(Path folder, int port, FolderLock lock) throws Exception {
    KafkaRaftServer server = null;
    try {
      format(folder);
      var settings = BrokerSettings.of(folder, port, FreePort.find());
      server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, port, lock);
    } catch (Exception e) {
      if (server != null) {
        server.shutdown();
      }
      lock.close();
      throw e;
    }
  }

  private static void format(Path folder) throws Exception {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(BrokerSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setIgnoreFormatted(true)
        .run();
  }
}
