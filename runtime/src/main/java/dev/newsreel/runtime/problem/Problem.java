package dev.newsreel.runtime.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.net.URI;
import java.util.Map;

/**
 * The body of an error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param instance path of the request
 * @param members extension members, written beside the others
 */
record Problem(
    URI type,
    String title,
    int status,
    String detail,
    URI instance,
    @JsonAnyGetter Map<String, Object> members) {

  Problem {
    members = Map.copyOf(members);
  }
}
