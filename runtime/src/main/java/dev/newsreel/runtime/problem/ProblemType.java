package dev.newsreel.runtime.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem that clients may rely on: the slug never changes its meaning.
 *
 * @param slug lower case words with hyphens; the {@code type} member is {@code
 *     urn:newsreel:problem:<slug>}
 * @param title the same for every occurrence
 */
public record ProblemType(String slug, String title, HttpStatus status) {

  /** The request is not understood. */
  public static final ProblemType BAD_REQUEST =
      new ProblemType("bad-request", "The request is not understood", HttpStatus.BAD_REQUEST);

  /** No such thing. */
  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", "There is no such resource", HttpStatus.NOT_FOUND);

  /** No key, or one that is not known, expired or revoked. */
  public static final ProblemType UNAUTHORIZED =
      new ProblemType("unauthorized", "A valid API key is needed", HttpStatus.UNAUTHORIZED);

  /** A key without the scope. */
  public static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", "The API key does not allow this", HttpStatus.FORBIDDEN);

  /** More bytes than are read. */
  public static final ProblemType TOO_LARGE =
      new ProblemType(
          "content-too-large", "The content is too large", HttpStatus.CONTENT_TOO_LARGE);

  /** Somebody else changed it first. */
  public static final ProblemType CONFLICT =
      new ProblemType("conflict", "The resource changed meanwhile", HttpStatus.CONFLICT);

  /** Kafka or MongoDB does not answer; the same request may succeed later. */
  public static final ProblemType UNAVAILABLE =
      new ProblemType(
          "unavailable", "A dependency does not answer", HttpStatus.SERVICE_UNAVAILABLE);

  /** Too many requests. */
  public static final ProblemType TOO_MANY_REQUESTS =
      new ProblemType("too-many-requests", "Too many requests", HttpStatus.TOO_MANY_REQUESTS);

  /** A fault of ours. */
  public static final ProblemType INTERNAL =
      new ProblemType("internal-error", "The service failed", HttpStatus.INTERNAL_SERVER_ERROR);

  /** The {@code type} member (RFC 9457 section 3.1.1). */
  public URI type() {
    return URI.create("urn:newsreel:problem:" + slug);
  }
}
