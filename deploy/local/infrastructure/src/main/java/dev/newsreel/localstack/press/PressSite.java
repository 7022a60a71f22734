package dev.newsreel.localstack.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One press site on 127.0.0.1. Pages and behaviours can be changed while it runs; every request is
 * counted. Thread-safe.
 *
 * <p>It allows everything in robots.txt until it is given another one.
 */
public final class PressSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Supplier<Page>> pages = new ConcurrentHashMap<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

  private PressSite(HttpServer server) {
    this.server = server;
  }

  /** Starts a site on any free port. */
  public static PressSite start() {
    return start(0);
  }

  /**
   * Starts a site.
   *
   * @param port 0 for any
   * @throws UncheckedIOException when the port is taken
   */
  public static PressSite start(int port) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
      var site = new PressSite(server);
      server.createContext("/", site::answer);
      server.setExecutor(site.threads);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("no press site on port " + port, e);
    }
  }

  /** {@code http://127.0.0.1:port}. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The address of a path. */
  public URI url(String path) {
    return origin().resolve(path);
  }

  /** Puts a page at a path, in place of the one before. */
  public PressSite serve(String path, Page page) {
    return serve(path, () -> page);
  }

  /** Puts a page at a path that is made anew for each request. */
  public PressSite serve(String path, Supplier<Page> page) {
    pages.put(path, page);
    return this;
  }

  /** Makes a path answer in another way, until {@link #recover}. */
  public PressSite behave(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /** Makes a path answer well again. */
  public PressSite recover(String path) {
    behaviours.remove(path);
    return this;
  }

  /** How often a path was asked for, well answered or not. */
  public int requests(String path) {
    return counter(path).get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    counter(path).incrementAndGet();
    try (exchange) {
      var page = pages.get(path);
      behaviours
          .getOrDefault(path, Behaviours.good())
          .answer(exchange, page == null ? null : page.get());
    }
  }

  private AtomicInteger counter(String path) {
    return requests.computeIfAbsent(path, _ -> new AtomicInteger());
  }
}
