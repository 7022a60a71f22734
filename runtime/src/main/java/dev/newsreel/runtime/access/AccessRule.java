package dev.newsreel.runtime.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of an {@link AccessTable}.
 *
 * @param method {@code null} for every method
 * @param pattern as in Spring's {@link PathPattern}, such as {@code /api/sources/**}
 * @param scope what a key must hold; {@code null} when anybody may
 */
public record AccessRule(@Nullable HttpMethod method, PathPattern pattern, @Nullable Scope scope) {

  /** A row that needs a key with the scope. */
  public static AccessRule of(HttpMethod method, String pattern, Scope scope) {
    return new AccessRule(method, PathPatternParser.defaultInstance.parse(pattern), scope);
  }

  /** A row for every method that needs a key with the scope. */
  public static AccessRule all(String pattern, Scope scope) {
    return new AccessRule(null, PathPatternParser.defaultInstance.parse(pattern), scope);
  }

  /** A row open to anybody. */
  public static AccessRule open(HttpMethod method, String pattern) {
    return new AccessRule(method, PathPatternParser.defaultInstance.parse(pattern), null);
  }

  boolean covers(HttpMethod asked, PathContainer path) {
    return (method == null || method.equals(asked)) && pattern.matches(path);
  }
}
