package dev.newsreel.allinone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How one sees that a process is ready. */
@FunctionalInterface
interface Readiness {

  Duration LIMIT = Duration.ofMinutes(2);
  Duration PAUSE = Duration.ofMillis(200);

  boolean isReady() throws IOException, InterruptedException;

  static Readiness listening(int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 500);
        return true;
      }
    };
  }

  static Readiness answering(URI health) {
    return () -> {
      try (var client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
      }
    };
  }

  /**
   * Waits until it is ready.
   *
   * @throws IllegalStateException when the process ends first or takes too long, with the name of
   *     its log
   */
  default void await(Child child) throws InterruptedException {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (!succeeds()) {
      if (!child.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            child.name() + " does not start; its log is " + child.logFile());
      }
      Thread.sleep(PAUSE);
    }
  }

  private boolean succeeds() throws InterruptedException {
    try {
      return isReady();
    } catch (IOException _) {
      return false;
    }
  }
}
