package dev.newsreel.feed.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Answers with an entity tag; who has it already gets 304 and no body (RFC 9110 section 15.4.5).
 */
final class Conditional {

  private Conditional() {}

  /** JSON that must be asked for again each time. */
  static ResponseEntity<byte[]> json(String tag, ServerHttpRequest request, Supplier<byte[]> body) {
    boolean isKnown = EntityTag.isKnown(tag, request);
    var answer = isKnown ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
    answer.eTag(tag).cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate());
    return isKnown
        ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(body.get());
  }
}
