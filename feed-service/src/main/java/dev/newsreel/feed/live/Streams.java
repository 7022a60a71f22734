package dev.newsreel.feed.live;

import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.replay.Plan;
import dev.newsreel.feed.replay.Resume;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens streams: writes the head and the first events, then leaves the connection to the fan-out.
 */
public final class Streams {

  /** A browser's EventSource ends for good on any status but 200, so it waits in the stream. */
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  private final FanOut fanOut;
  private final Resume resume;
  private final LiveTail tail;
  private final LiveProperties properties;
  private final RandomGenerator random;

  Streams(
      FanOut fanOut,
      Resume resume,
      LiveTail tail,
      LiveProperties properties,
      RandomGenerator random) {
    this.fanOut = fanOut;
    this.resume = resume;
    this.tail = tail;
    this.properties = properties;
    this.random = random;
  }

  /** Answers with a stream; completes when the head is written. */
  public Mono<Void> open(StreamRequest request, ServerWebExchange exchange) {
    writeHead(exchange.getResponse().getHeaders());
    if (fanOut.isDraining()) {
      return refuse("drain", exchange);
    }
    return tail.ready()
        .then(Mono.just(true))
        .timeout(LONGEST_START, Mono.just(false))
        .flatMap(ready ->
            ready
                ? resume.plan(request.cursor()).flatMap(plan -> begin(request, plan, exchange))
                : refuse("starting", exchange));
  }

  private static void writeHead(HttpHeaders headers) {
    headers.set(HttpHeaders.CONTENT_TYPE, "text/event-stream");
    headers.setCacheControl("no-store, no-transform");
    // nginx would otherwise hold events back to fill its buffers.
    headers.set("X-Accel-Buffering", "no");
  }

  /** Tells the reader to come again, and ends. */
  private Mono<Void> refuse(String event, ServerWebExchange exchange) {
    byte[] frame = Frames.event(event, null, retryMillis(), Map.of());
    return exchange.getResponse().writeWith(Flux.just(wrap(frame, exchange)));
  }

  private Mono<Void> begin(StreamRequest request, Plan plan, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set("X-Newsreel-Resume", plan.outcome().word());
    byte[] first = first(request, plan);
    Channel channel = Connections.channel(exchange);
    if (!Connections.isPlainHttp1(exchange, channel)) {
      return exchange
          .getResponse()
          .writeAndFlushWith(
              Flux.concat(
                  Mono.just(Mono.just(wrap(first, exchange))),
                  fanOut
                      .flux(channel.eventLoop(), request.filter(), request.fields(), plan.after())
                      .map(bytes -> Mono.just(wrap(bytes, exchange)))));
    }
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    fanOut.takeOver(channel, request.filter(), request.fields(), plan.after());
    return exchange.getResponse().writeWith(Flux.just(wrap(first, exchange)));
  }

  private byte[] first(StreamRequest request, Plan plan) {
    var out = new ByteArrayOutputStream();
    String id = plan.after().toString();
    out.writeBytes(
        Frames.event(
            "stream",
            plan.after(),
            retryMillis(),
            Map.of("id", id, "resume", plan.outcome().word())));
    String reason = plan.reason();
    String asked = plan.asked();
    if (reason != null && asked != null) {
      out.writeBytes(
          Frames.event(
              "gap",
              null,
              null,
              Map.of(
                  "reason",
                  reason,
                  "asked",
                  asked.substring(0, Math.min(asked.length(), 100)),
                  "to",
                  id,
                  "rest",
                  request.rest())));
    }
    return out.toByteArray();
  }

  private int retryMillis() {
    long retry = properties.retry().toMillis();
    return (int) (retry / 2 + random.nextLong(retry + 1));
  }

  private static DataBuffer wrap(ByteBuf bytes, ServerWebExchange exchange) {
    return ((NettyDataBufferFactory) exchange.getResponse().bufferFactory()).wrap(bytes);
  }

  private static DataBuffer wrap(byte[] bytes, ServerWebExchange exchange) {
    return exchange.getResponse().bufferFactory().wrap(bytes);
  }
}
