package dev.newsreel.feed.live;

import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.replay.Plan;
import dev.newsreel.feed.replay.Resume;
import dev.newsreel.runtime.access.AccessFilter;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private final Limits limits;
  private final LiveProperties properties;
  private final LiveMetrics metrics;
  private final RandomGenerator random;

  Streams(
      FanOut fanOut,
      Resume resume,
      LiveTail tail,
      Limits limits,
      LiveProperties properties,
      LiveMetrics metrics,
      RandomGenerator random) {
    this.fanOut = fanOut;
    this.resume = resume;
    this.tail = tail;
    this.limits = limits;
    this.properties = properties;
    this.metrics = metrics;
    this.random = random;
  }

  /** Answers with a stream; completes when the head is written. */
  public Mono<Void> open(StreamRequest request, ServerWebExchange exchange) {
    writeHead(exchange.getResponse().getHeaders());
    if (fanOut.isDraining()) {
      return refuse("drain", retryMillis(), exchange);
    }
    return limits
        .enter(key(exchange), address(exchange))
        .map(place ->
            openIn(place, request, exchange).doOnError(_ -> place.close()).doOnCancel(place::close))
        .orElseGet(() -> refuseTooMany(exchange));
  }

  private Mono<Void> openIn(Limits.Place place, StreamRequest request, ServerWebExchange exchange) {
    return tail.ready()
        .then(Mono.just(true))
        .timeout(LONGEST_START, Mono.just(false))
        .flatMap(ready ->
            ready
                ? resume
                    .plan(request.cursor())
                    .flatMap(plan -> begin(place, request, plan, exchange))
                : refuse("starting", retryMillis(), exchange).doFinally(_ -> place.close()));
  }

  private static void writeHead(HttpHeaders headers) {
    headers.set(HttpHeaders.CONTENT_TYPE, "text/event-stream");
    headers.setCacheControl("no-store, no-transform");
    // nginx would otherwise hold events back to fill its buffers.
    headers.set("X-Accel-Buffering", "no");
  }

  private static @Nullable String key(ServerWebExchange exchange) {
    ApiKey key = exchange.getAttribute(AccessFilter.KEY);
    return key == null ? null : key.id();
  }

  private static @Nullable InetAddress address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null ? null : remote.getAddress();
  }

  private Mono<Void> refuseTooMany(ServerWebExchange exchange) {
    metrics.refused();
    boolean isEventSource =
        exchange.getRequest().getHeaders().getAccept().stream()
            .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    if (isEventSource) {
      return refuse("limit", 30_000 + random.nextInt(15_000), exchange);
    }
    return Mono.error(() ->
        new ProblemException(
            ProblemType.TOO_MANY_REQUESTS,
            "too many streams are open; close one, or ask for several franchises on one stream:"
                + " /api/stream?franchise=a&franchise=b",
            Duration.ofSeconds(30)));
  }

  /** Tells the reader to come again, and ends: an EventSource would not after another status. */
  private static Mono<Void> refuse(String event, int retryMillis, ServerWebExchange exchange) {
    byte[] frame = Frames.event(event, null, retryMillis, Map.of());
    return exchange.getResponse().writeWith(Flux.just(wrap(frame, exchange)));
  }

  private Mono<Void> begin(
      Limits.Place place, StreamRequest request, Plan plan, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set("X-Newsreel-Resume", plan.outcome().word());
    metrics.resumed(plan.outcome());
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
                      .map(bytes -> Mono.just(wrap(bytes, exchange)))))
          .doFinally(_ -> place.close());
    }
    channel.closeFuture().addListener(_ -> place.close());
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
