package dev.newsreel.runtime.access;

import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Finds the secret of a request: bearer token (RFC 6750 section 2.1), {@code X-API-Key}, or the
 * session cookie.
 */
final class Credentials {

  static final String COOKIE = "newsreel-session";

  private Credentials() {}

  static Optional<String> of(ServerHttpRequest request) {
    return bearer(request).or(() -> header(request)).or(() -> cookie(request));
  }

  private static Optional<String> bearer(ServerHttpRequest request) {
    return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  private static Optional<String> header(ServerHttpRequest request) {
    return Optional.ofNullable(request.getHeaders().getFirst("X-API-Key")).map(String::strip);
  }

  private static Optional<String> cookie(ServerHttpRequest request) {
    // A cookie goes along with requests that other sites cause, so it counts for changes only from
    // our own pages.
    return isSafe(request.getMethod()) || isFromOwnPage(request)
        ? Optional.ofNullable(request.getCookies().getFirst(COOKIE)).map(HttpCookie::getValue)
        : Optional.empty();
  }

  private static boolean isSafe(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private static boolean isFromOwnPage(ServerHttpRequest request) {
    return "same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"));
  }
}
