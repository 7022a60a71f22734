package dev.newsreel.feed.web;

import dev.newsreel.feed.web.Buckets.Quota;
import dev.newsreel.runtime.access.AccessFilter;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Bounds how often one reader asks, by key or else by address, and says what is left
 * (draft-ietf-httpapi-ratelimit-headers-10). Loopback is not an address of a reader: a proxy on
 * this machine speaks for many. Streams are bounded by their number instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 150)
final class RateLimit implements WebFilter, ApplicationContextAware {

  private final RateProperties properties;
  private final Buckets buckets;
  private @Nullable ApplicationContext home;

  RateLimit(RateProperties properties, InstantSource clock) {
    this.properties = properties;
    this.buckets = new Buckets(properties.window(), clock);
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    home = context;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ApiKey key = exchange.getAttribute(AccessFilter.KEY);
    int limit = key == null ? properties.perAddress() : properties.perKey();
    String reader = key == null ? address(exchange) : "key " + key.id();
    if (reader == null || limit == 0 || isOfManagement(exchange) || isStream(exchange)) {
      return chain.filter(exchange);
    }
    Quota quota = buckets.take(reader, limit);
    tell(exchange.getResponse().getHeaders(), quota);
    return quota.isAllowed() ? chain.filter(exchange) : Mono.error(() -> tooMany(quota));
  }

  private void tell(HttpHeaders headers, Quota quota) {
    long window = properties.window().toSeconds();
    headers.set("RateLimit-Policy", "\"requests\";q=" + quota.limit() + ";w=" + window);
    headers.set(
        "RateLimit",
        "\"requests\";r=" + quota.remaining() + ";t=" + Math.max(1, seconds(quota.until())));
  }

  private static ProblemException tooMany(Quota quota) {
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        "more than "
            + quota.limit()
            + " requests in a short time; a stream tells of news without asking again",
        Duration.ofSeconds(Math.max(1, seconds(quota.until()))));
  }

  private static long seconds(Duration time) {
    return (time.toMillis() + 999) / 1000;
  }

  private static boolean isStream(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value().endsWith("/stream");
  }

  private @Nullable String address(ServerWebExchange exchange) {
    List<String> forwarded = exchange.getRequest().getHeaders().getValuesAsList("X-Forwarded-For");
    if (properties.behindProxy() && !forwarded.isEmpty()) {
      return "address " + forwarded.getLast();
    }
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null || remote.getAddress().isLoopbackAddress()
        ? null
        : "address " + remote.getAddress().getHostAddress();
  }

  /** The management port is a child context that inherits this filter. */
  private boolean isOfManagement(ServerWebExchange exchange) {
    var context = exchange.getApplicationContext();
    return context != null && home != null && home.equals(context.getParent());
  }
}
