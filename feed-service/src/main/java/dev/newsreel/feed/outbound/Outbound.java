package dev.newsreel.feed.outbound;

import dev.newsreel.runtime.address.AddressGuard;
import dev.newsreel.runtime.address.AddressRules;
import dev.newsreel.runtime.address.AllowedHosts;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.ReactorHttpClientBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Asks addresses that others named. The address is checked when it is resolved, by the client that
 * then connects to it and to no other; redirects are answers, not followed; no proxy, no cookies.
 */
public final class Outbound implements AutoCloseable {

  private static final int MOST_BODY = 4096;
  private static final String AGENT = "Newsreel/1 (+https://newsreel.dev/)";

  private final AddressRules rules;
  private final OutboundProperties properties;
  private final InstantSource clock;
  private final ConnectionProvider connections;
  private final HttpClient client;

  public Outbound(OutboundProperties properties, InstantSource clock) {
    AllowedHosts allowed = properties.hosts();
    this.rules = new AddressRules(properties.ports(), allowed);
    this.properties = properties;
    this.clock = clock;
    this.connections =
        ConnectionProvider.builder("outbound")
            .maxConnections(properties.connections())
            .pendingAcquireMaxCount(-1)
            .maxIdleTime(Duration.ofSeconds(30))
            .maxLifeTime(Duration.ofMinutes(5))
            .evictInBackground(Duration.ofSeconds(30))
            .build();
    this.client = client(connections, properties, new AddressGuard(allowed));
  }

  private static HttpClient client(
      ConnectionProvider connections, OutboundProperties properties, AddressGuard guard) {
    var settings =
        HttpClientSettings.defaults()
            .withRedirects(HttpRedirects.DONT_FOLLOW)
            .withConnectTimeout(properties.connectTimeout())
            .withInetAddressFilter(guard);
    // Without Boot's defaults: a proxy would look up names itself, behind the guard's back.
    return new ReactorHttpClientBuilder()
        .withoutHttpClientDefaults()
        .withHttpClientFactory(() -> HttpClient.create(connections))
        .build(settings)
        .headers(headers -> headers.set("User-Agent", AGENT));
  }

  /** What is wrong with an address by its form alone; {@code null} when nothing is. */
  public @Nullable String fault(URI address) {
    return rules.fault(address);
  }

  /** Sends a body; never fails. */
  public Mono<Answer> post(URI address, Map<String, String> headers, byte[] body) {
    return ask(HttpMethod.POST, address, headers, body);
  }

  /** Asks for the body; never fails. */
  public Mono<Answer> get(URI address) {
    return ask(HttpMethod.GET, address, Map.of(), new byte[0]);
  }

  private Mono<Answer> ask(
      HttpMethod method, URI address, Map<String, String> headers, byte[] body) {
    String fault = rules.fault(address);
    if (fault != null) {
      return Mono.just(new Answer.Failed(fault));
    }
    return client
        .headers(all -> fill(all, headers, body.length, method))
        .request(method)
        .uri(address)
        .send(ByteBufFlux.fromInbound(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body))))
        .response(this::read)
        .next()
        .timeout(properties.timeout())
        .onErrorResume(failure -> Mono.just(new Answer.Failed(reason(failure))));
  }

  private static void fill(
      HttpHeaders all, Map<String, String> headers, int length, HttpMethod method) {
    headers.forEach(all::set);
    if (method.equals(HttpMethod.POST)) {
      all.set("Content-Length", length);
    }
  }

  private Mono<Answer> read(HttpClientResponse response, ByteBufFlux body) {
    var room = new AtomicInteger(MOST_BODY);
    return body.asByteArray()
        .takeUntil(bytes -> room.addAndGet(-bytes.length) <= 0)
        .reduceWith(
            java.io.ByteArrayOutputStream::new,
            (all, bytes) -> {
              all.writeBytes(bytes);
              return all;
            })
        .map(all -> new String(all.toByteArray(), StandardCharsets.UTF_8))
        .map(text ->
            new Answer.Answered(
                response.status().code(),
                RetryAfter.parse(response.responseHeaders().get("Retry-After"), clock.instant()),
                text.substring(0, Math.min(text.length(), MOST_BODY))));
  }

  private String reason(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "no answer within " + properties.timeout().toSeconds() + " s";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
