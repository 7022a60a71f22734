package dev.newsreel.feed.web;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Passes the signed-in dashboard's requests on to the other services, so that a browser has one
 * origin and the content security policy stays strict. The session's key goes along; the other
 * service checks it again.
 */
@RestController
final class OpsProxy {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> ASKED =
      List.of("Accept", "Content-Type", "If-Match", "Idempotency-Key");
  private static final List<String> ANSWERED =
      List.of("Content-Type", "ETag", "Location", "Retry-After", "Content-Disposition");

  private final OpsProperties services;
  private final HttpClient client =
      HttpClient.create().responseTimeout(LIMIT).followRedirect(false);

  OpsProxy(OpsProperties services) {
    this.services = services;
  }

  @RequestMapping("/ops/{service:ingest|enrich}/**")
  Mono<Void> pass(
      @PathVariable String service, ServerHttpRequest request, ServerHttpResponse response) {
    return client
        .headers(headers -> copy(request, headers))
        .request(io.netty.handler.codec.http.HttpMethod.valueOf(request.getMethod().name()))
        .uri(target(service, request))
        .send(ByteBufFlux.fromInbound(request.getBody().map(NettyDataBufferFactory::toByteBuf)))
        .response((answer, body) -> answer(answer, body, response))
        .timeout(LIMIT)
        .onErrorMap(java.io.IOException.class, failure -> unreachable(service, failure))
        .then();
  }

  private URI target(String service, ServerHttpRequest request) {
    URI base = service.equals("ingest") ? services.ingest() : services.enrich();
    String path = request.getURI().getRawPath().substring("/ops/".length() + service.length());
    String query = request.getURI().getRawQuery();
    return URI.create(base + path + (query == null ? "" : "?" + query));
  }

  private static void copy(ServerHttpRequest request, io.netty.handler.codec.http.HttpHeaders to) {
    for (String name : ASKED) {
      String value = request.getHeaders().getFirst(name);
      if (value != null) {
        to.set(name, value);
      }
    }
    HttpCookie session = request.getCookies().getFirst("newsreel-session");
    String bearer = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (bearer != null) {
      to.set(HttpHeaders.AUTHORIZATION, bearer);
    } else if (session != null) {
      to.set(HttpHeaders.AUTHORIZATION, "Bearer " + session.getValue());
    }
  }

  private static Flux<Void> answer(
      HttpClientResponse answer, ByteBufFlux body, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
    for (String name : ANSWERED) {
      String value = answer.responseHeaders().get(name);
      if (value != null) {
        response.getHeaders().set(name, value);
      }
    }
    var factory = (NettyDataBufferFactory) response.bufferFactory();
    return response.writeWith(body.retain().map(factory::wrap)).flux();
  }

  private static ProblemException unreachable(String service, Throwable failure) {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        service
            + "-service does not answer (newsreel.feed.ops."
            + service
            + "): "
            + failure.getMessage(),
        Duration.ofSeconds(5));
  }
}
