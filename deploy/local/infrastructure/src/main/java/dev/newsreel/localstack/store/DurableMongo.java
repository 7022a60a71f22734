package dev.newsreel.localstack.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's wire protocol in this JVM on 127.0.0.1. What it acknowledged,
 * whatever the write concern, is in the data folder and survives a kill of the process (not a power
 * cut: flushing is left to the operating system).
 *
 * <p>It is no MongoDB: no transactions, sessions, TTL, text search; indexes do not speed up ranges.
 * A command on one document is atomic. Thread-safe.
 */
public final class DurableMongo implements AutoCloseable {

  /** Asks for any free port. */
  public static final int FREE_PORT = 0;

  private final MongoServer server;
  private final Housekeeping housekeeping;

  private DurableMongo(MongoServer server, Housekeeping housekeeping) {
    this.server = server;
    this.housekeeping = housekeeping;
  }

  /**
   * Starts a server and returns when it takes requests.
   *
   * @param folder its data; created when it does not exist
   * @param port the port to listen on, or {@link #FREE_PORT}
   * @throws IllegalStateException when it cannot start: the port or the folder is in use, or the
   *     folder cannot be written
   */
  public static DurableMongo start(Path folder, int port) {
    return start(folder, "127.0.0.1", port);
  }

  /**
   * As {@link #start(Path, int)}, for those who need it beyond loopback: in a container.
   *
   * @param address the address to listen on; it lets in whoever reaches it
   */
  public static DurableMongo start(Path folder, String address, int port) {
    try {
      Files.createDirectories(folder);
      return listening(new CommittingBackend(StoreFile.open(folder)), address, port);
    } catch (IOException | MVStoreException e) {
      throw new IllegalStateException(
          "the store does not open its data in %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** A connection string for this machine: {@code mongodb://127.0.0.1:port}. */
  public String uri() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  @Override
  public void close() {
    housekeeping.close();
    server.shutdownNow();
  }

  private static DurableMongo listening(CommittingBackend backend, String address, int port) {
    var server = new MongoServer(backend);
    try {
      server.bind(address, port);
      return new DurableMongo(server, Housekeeping.of(backend));
    } catch (Exception e) {
      // Netty throws a BindException that the method does not declare.
      server.shutdownNow();
      throw new IllegalStateException(
          "the store does not listen on port %d: %s".formatted(port, e.getMessage()), e);
    }
  }
}
