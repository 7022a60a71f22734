package dev.newsreel.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A server on loopback that keeps what it was sent and answers as told. */
public final class Receiver implements AutoCloseable {

  /** What it was sent; header names in lower case. */
  public record Request(
      String method, String path, String query, Map<String, String> headers, String body) {

    public Request {
      headers = Map.copyOf(headers);
    }

    public String header(String name) {
      return Objects.requireNonNull(headers.get(name), () -> name + " of " + headers.keySet());
    }
  }

  /** What it answers. */
  public record Reply(int status, Map<String, String> headers, String body) {

    public Reply {
      headers = Map.copyOf(headers);
    }

    public static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> answer = request -> Reply.of(200);

  private Receiver(HttpServer server) {
    this.server = server;
  }

  public static Receiver open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var receiver = new Receiver(server);
    server.createContext("/", receiver::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return receiver;
  }

  /** How it answers from now on. */
  public void answers(Function<Request, Reply> how) {
    answer = how;
  }

  public String hostWithPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public URI url(String path) {
    return URI.create("http://" + hostWithPort() + path);
  }

  /** What was sent to a path so far, in order. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                      entry -> String.join(", ", entry.getValue()),
                      (one, _) -> one,
                      TreeMap::new));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      URI uri = exchange.getRequestURI();
      var request =
          new Request(
              exchange.getRequestMethod(),
              uri.getPath(),
              Objects.requireNonNullElse(uri.getRawQuery(), ""),
              headers,
              body);
      Reply reply = answer.apply(request);
      requests.add(request);
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
