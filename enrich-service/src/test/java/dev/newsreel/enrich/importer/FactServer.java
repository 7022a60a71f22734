package dev.newsreel.enrich.importer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers as told, by what stands in the address. */
final class FactServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new LinkedHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> agents = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body) {}

  FactServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers addresses with the words; the last of several answers is repeated. */
  FactServer when(String words, int status, String body) {
    answers.computeIfAbsent(words, _ -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var address = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
    asked.add(address);
    agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    var answer = find(address);
    exchange.getResponseHeaders().set("Retry-After", "0");
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Answer find(String address) {
    for (var entry : answers.entrySet()) {
      if (address.contains(entry.getKey())) {
        var left = entry.getValue();
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
      }
    }
    return new Answer(404, "");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
