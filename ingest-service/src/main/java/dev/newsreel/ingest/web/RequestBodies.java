package dev.newsreel.ingest.web;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Request bodies as bytes, up to a number of them. */
final class RequestBodies {

  private RequestBodies() {}

  /** The whole body, an empty array when there is none; a problem when it is too large. */
  static Mono<byte[]> read(ServerHttpRequest request, long most) {
    if (request.getHeaders().getContentLength() > most) {
      return Mono.error(tooLarge(most));
    }
    return DataBufferUtils.join(request.getBody(), (int) most)
        .map(RequestBodies::bytes)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge(most));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static ProblemException tooLarge(long most) {
    return new ProblemException(
        ProblemType.TOO_LARGE, "the body must have at most " + most + " bytes");
  }
}
