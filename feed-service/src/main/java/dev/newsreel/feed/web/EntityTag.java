package dev.newsreel.feed.web;

import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Page;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Weak entity tags (RFC 9110 section 8.8.3) of pages: the positions shown say all, since a record
 * never changes.
 */
final class EntityTag {

  private EntityTag() {}

  static String of(Page page, String form) {
    return of(page.entries(), form + (page.older() == null ? "e" : "m"));
  }

  static String of(List<Entry> entries, String form) {
    long hash = form.hashCode();
    for (Entry entry : entries) {
      hash = hash * 1_000_003 + entry.position().hashCode();
      hash = hash * 1_000_003 + entry.decision();
    }
    return "W/\"" + Long.toHexString(hash) + "\"";
  }

  /** Whether the requester has it already (RFC 9110 section 13.1.2). */
  static boolean isKnown(String tag, ServerHttpRequest request) {
    List<String> known = request.getHeaders().getIfNoneMatch();
    return known.contains(tag) || known.contains("*");
  }
}
