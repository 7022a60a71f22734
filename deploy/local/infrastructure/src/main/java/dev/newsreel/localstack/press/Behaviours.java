package dev.newsreel.localstack.press;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The ways in which sites answer, the good one first. */
public final class Behaviours {

  private static final byte[] CHUNK = new byte[64 * 1024];

  static {
    Arrays.fill(CHUNK, (byte) ' ');
  }

  private Behaviours() {}

  /** The page with its validators, 304 to a reader that has it, 404 when there is none. */
  public static Behaviour good() {
    return (exchange, page) -> {
      if (page == null) {
        send(exchange, 404, "not found");
      } else if (isKnown(exchange, page)) {
        validators(exchange, page);
        exchange.sendResponseHeaders(304, -1);
      } else {
        validators(exchange, page);
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        send(exchange, 200, page.body());
      }
    };
  }

  /** 429 with {@code Retry-After} in seconds. */
  public static Behaviour throttled(Duration retryAfter) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds()));
      send(exchange, 429, "slow down");
    };
  }

  /** Any status with a short text. */
  public static Behaviour status(int status) {
    return (exchange, _) -> send(exchange, status, "status " + status);
  }

  /** A redirect, with whatever target: also to addresses that must not be followed. */
  public static Behaviour redirect(int status, URI target) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Location", target.toString());
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Nothing for a while, then the good answer. */
  public static Behaviour slow(Duration delay) {
    return (exchange, page) -> {
      pause(delay);
      good().answer(exchange, page);
    };
  }

  /** The good headers, then one byte of the body at a time with a pause before each. */
  public static Behaviour dripping(Duration pause) {
    return (exchange, page) -> {
      exchange.sendResponseHeaders(200, 0);
      for (byte each : bytes(page)) {
        pause(pause);
        exchange.getResponseBody().write(each);
        exchange.getResponseBody().flush();
      }
    };
  }

  /** The first half of the page, then the end: broken XML, a truncated article. */
  public static Behaviour cutInHalf() {
    return (exchange, page) -> {
      if (page != null) {
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
      }
      var whole = bytes(page);
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(whole, 0, whole.length / 2);
    };
  }

  /** HTML at an address that should have a feed, with status 200. */
  public static Behaviour htmlInstead() {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      send(
          exchange,
          200,
          "<!DOCTYPE html><html><head><title>Moved</title></head><body><h1>We have moved</h1></body></html>");
    };
  }

  /** A body that ends only when the reader goes away. */
  public static Behaviour endless() {
    return (exchange, page) -> {
      exchange
          .getResponseHeaders()
          .set("Content-Type", page == null ? "text/html" : page.contentType());
      exchange.sendResponseHeaders(200, 0);
      for (var body = exchange.getResponseBody(); ; ) {
        body.write(CHUNK);
      }
    };
  }

  /**
   * A small compressed body that grows to {@code bytes} when it is read.
   *
   * @param bytes a multiple of 64 KiB is sent, the next one
   */
  public static Behaviour gzipBomb(long bytes) {
    return (exchange, page) -> {
      exchange
          .getResponseHeaders()
          .set("Content-Type", page == null ? "text/html" : page.contentType());
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
        for (long sent = 0; sent < bytes; sent += CHUNK.length) {
          body.write(CHUNK);
        }
      }
    };
  }

  private static boolean isKnown(HttpExchange exchange, Page page) {
    var match = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (match != null) {
      return match.contains(page.etag());
    }
    var since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    return since != null && since.equals(httpDate(page.modified()));
  }

  private static void validators(HttpExchange exchange, Page page) {
    exchange.getResponseHeaders().set("ETag", page.etag());
    exchange.getResponseHeaders().set("Last-Modified", httpDate(page.modified()));
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static byte[] bytes(@Nullable Page page) {
    return (page == null ? "" : page.body()).getBytes(StandardCharsets.UTF_8);
  }

  private static void pause(Duration duration) throws IOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("site closed", e);
    }
  }
}
