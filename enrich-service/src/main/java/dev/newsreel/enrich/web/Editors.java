package dev.newsreel.enrich.web;

import dev.newsreel.runtime.access.AccessFilter;
import dev.newsreel.runtime.access.ApiKey;
import org.springframework.web.server.ServerWebExchange;

/** Who a change is by. */
final class Editors {

  private Editors() {}

  /** The key's name; never the word that seeds are told by. */
  static String of(ServerWebExchange exchange) {
    return exchange.getAttribute(AccessFilter.KEY) instanceof ApiKey key
        ? "key:" + key.name()
        : "key";
  }
}
