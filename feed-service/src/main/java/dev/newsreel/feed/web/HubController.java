package dev.newsreel.feed.web;

import dev.newsreel.feed.hub.Hub;
import dev.newsreel.feed.hub.Topics;
import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes requests of WebSub subscribers (section 5.1 of the Recommendation). */
@RestController
final class HubController {

  private static final int LONGEST_SECRET = 199;
  private static final int LONGEST_ADDRESS = 2000;

  private static final ProblemType UNKNOWN_TOPIC =
      new ProblemType("unknown-topic", "The topic is none of our feeds", HttpStatus.NOT_FOUND);

  private final Hub hub;
  private final Topics topics;
  private final Outbound outbound;

  HubController(Hub hub, Topics topics, Outbound outbound) {
    this.hub = hub;
    this.topics = topics;
    this.outbound = outbound;
  }

  @PostMapping(path = "/hub", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> take(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(this::take)
        .flatMap(taken ->
            taken
                ? Mono.empty()
                : Mono.error(
                    new ProblemException(
                        ProblemType.CONFLICT, "the subscription is being changed; ask again")));
  }

  private Mono<Boolean> take(MultiValueMap<String, String> form) {
    URI topic = address(form, "hub.topic");
    URI callback = callback(form);
    return switch (form.getFirst("hub.mode")) {
      case "subscribe" -> subscribe(form, topic, callback);
      case "unsubscribe" -> hub.unsubscribe(topic, callback);
      case null, default -> throw bad("hub.mode must be subscribe or unsubscribe");
    };
  }

  private Mono<Boolean> subscribe(MultiValueMap<String, String> form, URI topic, URI callback) {
    Filter filter =
        topics
            .filter(topic)
            .orElseThrow(() ->
                new ProblemException(
                    UNKNOWN_TOPIC,
                    "hub.topic must be the rel=self address of one of our feeds, such as those of "
                        + topics.hub().resolve("opml")));
    long seconds = seconds(form.getFirst("hub.lease_seconds"));
    String secret = secret(form.getFirst("hub.secret"));
    return hub.subscribe(topic, filter, callback, seconds, secret);
  }

  private URI callback(MultiValueMap<String, String> form) {
    URI callback = address(form, "hub.callback");
    String fault = outbound.fault(callback);
    if (fault != null) {
      throw bad("hub.callback cannot be used: " + fault);
    }
    return callback;
  }

  private static URI address(MultiValueMap<String, String> form, String name) {
    String given = form.getFirst(name);
    if (given == null || given.isBlank() || given.length() > LONGEST_ADDRESS) {
      throw bad(name + " must be an address of at most " + LONGEST_ADDRESS + " characters");
    }
    try {
      URI address = new URI(given);
      if (address.isAbsolute() && !address.isOpaque()) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, with every other wrong value.
    }
    throw bad(name + " must be an absolute address");
  }

  private static long seconds(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return 0;
    }
    if (!given.strip().matches("[0-9]{1,15}")) {
      throw bad("hub.lease_seconds must be a number of seconds");
    }
    return Long.parseLong(given.strip());
  }

  private static @Nullable String secret(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
      throw bad("hub.secret must have less than 200 bytes");
    }
    return given;
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
