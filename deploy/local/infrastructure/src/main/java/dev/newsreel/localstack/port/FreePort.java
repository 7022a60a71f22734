package dev.newsreel.localstack.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A port nobody listens on, for a server that must know its port before it binds. */
public final class FreePort {

  // Below the range from which Linux takes ports for outgoing connections and for listeners on port
  // 0, so that nobody
  // takes it in between.
  private static final int FROM = 20_000;
  private static final int TO = 29_000;
  private static final int ATTEMPTS = 1_000;

  private FreePort() {}

  /** One that was free a moment ago. */
  public static int find() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FROM, TO))
        .limit(ATTEMPTS)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no free port between " + FROM + " and " + TO));
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
