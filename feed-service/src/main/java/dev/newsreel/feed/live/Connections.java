package dev.newsreel.feed.live;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Finds what is below WebFlux. */
final class Connections {

  private Connections() {}

  /** The channel an exchange is on. */
  static Channel channel(ServerWebExchange exchange) {
    HttpServerResponse response =
        ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
    var channel = new AtomicReference<@Nullable Channel>();
    response.withConnection(connection -> channel.set(connection.channel()));
    return java.util.Objects.requireNonNull(channel.get(), "reactor-netty gives the connection");
  }

  /** Whether the answer goes out as chunks of HTTP/1.1 with nothing but TLS in between. */
  static boolean isPlainHttp1(ServerWebExchange exchange, Channel channel) {
    HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
    return request.version().equals(HttpVersion.HTTP_1_1)
        && channel.pipeline().get(HttpServerCodec.class) != null;
  }
}
