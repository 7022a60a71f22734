package dev.newsreel.runtime.access;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds every request against the service's {@link AccessTable} before any controller sees it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public final class AccessFilter implements WebFilter, ApplicationContextAware {

  /** Exchange attribute with the {@link ApiKey} of the request, where it has one. */
  public static final String KEY = AccessFilter.class.getName() + ".key";

  private final AccessTable table;
  private final ApiKeys keys;
  private final Tokens tokens;
  private final AccessProperties properties;
  private @Nullable ApplicationContext home;

  AccessFilter(AccessTable table, ApiKeys keys, Tokens tokens, AccessProperties properties) {
    this.tokens = tokens;
    this.table = table;
    this.keys = keys;
    this.properties = properties;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    home = context;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (CorsUtils.isPreFlightRequest(request) || isOfManagement(exchange)) {
      return chain.filter(exchange);
    }
    AccessRule rule =
        table
            .rule(request.getMethod(), request.getPath().pathWithinApplication())
            .orElseThrow(AccessFilter::noSuchPlace);
    Scope scope = rule.scope();
    if (scope == null || isOpen(scope, request)) {
      return chain.filter(exchange);
    }
    return Mono.justOrEmpty(Credentials.of(request))
        .flatMap(secret -> keys.find(secret).switchIfEmpty(tokens.find(secret)))
        .switchIfEmpty(Mono.error(() -> unauthorized(scope)))
        .flatMap(key -> allow(key, scope, exchange, chain));
  }

  /**
   * The management port is a child context that inherits this filter; it has a network of its own.
   */
  private boolean isOfManagement(ServerWebExchange exchange) {
    var context = exchange.getApplicationContext();
    return context != null && home != null && home.equals(context.getParent());
  }

  private Mono<Void> allow(
      ApiKey key, Scope scope, ServerWebExchange exchange, WebFilterChain chain) {
    if (!key.holds(scope)) {
      return Mono.error(
          new ProblemException(
              ProblemType.FORBIDDEN,
              "key "
                  + key.id()
                  + " does not hold the scope "
                  + scope.word()
                  + "; make one with: newsreel key create --scope "
                  + scope.word()));
    }
    exchange.getAttributes().put(KEY, key);
    return chain.filter(exchange);
  }

  private boolean isOpen(Scope scope, ServerHttpRequest request) {
    return switch (scope) {
      case READ -> properties.reading() == AccessProperties.Reading.OPEN;
      case PREVIEW -> properties.local() && isFromThisMachine(request);
      case PUSH, SOURCES, CATALOG, SUBSCRIPTIONS, OPERATE, ADMIN -> false;
    };
  }

  private static boolean isFromThisMachine(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    // A proxy on this machine speaks for others, and a page of another site may make a browser here
    // ask.
    return remote != null
        && remote.getAddress().isLoopbackAddress()
        && !request.getHeaders().containsHeader("X-Forwarded-For")
        && !request.getHeaders().containsHeader("Forwarded")
        && !isFromAnotherSite(request.getHeaders());
  }

  private static boolean isFromAnotherSite(HttpHeaders headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static ProblemException unauthorized(Scope scope) {
    return new ProblemException(
        ProblemType.UNAUTHORIZED,
        "this needs a valid API key with the scope "
            + scope.word()
            + ", sent as \"Authorization: Bearer nr_...\"; make one with: newsreel key create --scope "
            + scope.word());
  }

  private static ProblemException noSuchPlace() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "there is nothing at this address; /openapi.json lists what there is");
  }
}
