package dev.newsreel.runtime.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Who may do what in one service: the first row that covers a request decides, and what no row
 * covers is denied.
 *
 * @param rules most special first
 */
public record AccessTable(List<AccessRule> rules) {

  /** Keeps the order. */
  public AccessTable {
    rules = List.copyOf(rules);
  }

  /**
   * The deciding row; empty when the request is denied. A HEAD is a GET, an OPTIONS asks for the
   * method it names.
   */
  public Optional<AccessRule> rule(HttpMethod method, PathContainer path) {
    HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    return rules.stream().filter(rule -> rule.covers(asked, path)).findFirst();
  }
}
