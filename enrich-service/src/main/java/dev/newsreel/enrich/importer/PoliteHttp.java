package dev.newsreel.enrich.importer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one host for JSON: one request at a time with a pause between them, under a name that says
 * who asks and how to reach them, and waits as long as the host says (RFC 9110 section 10.2.3)
 * before it asks the same again. Follows no redirect.
 */
final class PoliteHttp {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;
  private static final int LARGEST = 8_000_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String agent;
  private final Duration pause;
  private final ReentrantLock turn = new ReentrantLock();
  private long next = System.nanoTime();

  /**
   * @param agent the {@code User-Agent}
   * @param pause between the beginnings of two requests
   */
  PoliteHttp(String agent, Duration pause) {
    this.agent = agent;
    this.pause = pause;
  }

  /**
   * The answer of a GET.
   *
   * @param missing what a 404 stands for
   * @throws SourceFailedException when there is none after three attempts
   */
  JsonNode get(URI address, String accept, JsonNode missing) {
    turn.lock();
    try {
      for (int attempt = 1; ; attempt++) {
        var answer = send(address, accept);
        switch (answer.statusCode()) {
          case 200 -> {
            return json(address, answer.body());
          }
          case 404 -> {
            return missing;
          }
          case 429, 502, 503, 504 -> await(address, answer, attempt);
          default ->
              throw new SourceFailedException(
                  address.getHost() + " answered " + answer.statusCode());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFailedException("interrupted while asking " + address.getHost(), e);
    } finally {
      turn.unlock();
    }
  }

  private HttpResponse<byte[]> send(URI address, String accept) throws InterruptedException {
    Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
    next = System.nanoTime() + pause.toNanos();
    var request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .header("Accept", accept)
            .header("User-Agent", agent)
            .build();
    try {
      return client.send(
          request,
          HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
    } catch (IOException e) {
      throw new SourceFailedException(address.getHost() + " does not answer: " + e, e);
    }
  }

  private static void await(URI address, HttpResponse<?> answer, int attempt)
      throws InterruptedException {
    var wait = retryAfter(answer, attempt);
    if (attempt == ATTEMPTS || wait.compareTo(LONGEST_WAIT) > 0) {
      throw new SourceFailedException(
          address.getHost()
              + " answered "
              + answer.statusCode()
              + "; try again in "
              + wait.toSeconds()
              + " s");
    }
    Thread.sleep(wait);
  }

  private static Duration retryAfter(HttpResponse<?> answer, int attempt) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ofSeconds(2L * attempt));
  }

  private static JsonNode json(URI address, byte[] body) {
    try {
      return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new SourceFailedException(
          address.getHost() + " did not answer with JSON: " + e.getOriginalMessage(), e);
    }
  }
}
