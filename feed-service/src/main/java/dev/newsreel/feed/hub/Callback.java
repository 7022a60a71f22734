package dev.newsreel.feed.hub;

import dev.newsreel.feed.outbound.Answer;
import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.subscription.Target.Intent;
import dev.newsreel.feed.subscription.Target.WebSub;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Asks and tells callbacks by GET (sections 5.2 and 5.3). */
final class Callback {

  private final Outbound outbound;

  Callback(Outbound outbound) {
    this.outbound = outbound;
  }

  /** What a subscriber says to the question whether it meant it. */
  enum Reply {
    CONFIRMED,
    DENIED,
    SILENT
  }

  Mono<Reply> verify(WebSub target, Intent intent) {
    var query = new LinkedHashMap<String, String>();
    query.put("hub.mode", intent.unsubscribe() ? "unsubscribe" : "subscribe");
    query.put("hub.topic", target.topic().toString());
    query.put("hub.challenge", intent.challenge());
    if (!intent.unsubscribe()) {
      query.put("hub.lease_seconds", Long.toString(intent.leaseSeconds()));
    }
    return outbound.get(with(target.url(), query)).map(answer -> reply(answer, intent));
  }

  private static Reply reply(Answer answer, Intent intent) {
    return switch (answer) {
      case Answer.Failed _ -> Reply.SILENT;
      case Answer.Answered answered -> {
        if (answered.isSuccess()) {
          yield answered.body().equals(intent.challenge()) ? Reply.CONFIRMED : Reply.DENIED;
        }
        yield answered.status() >= 500 ? Reply.SILENT : Reply.DENIED;
      }
    };
  }

  /** Tells that a subscription was ended by us. */
  Mono<Void> deny(WebSub target, String reason) {
    var query = new LinkedHashMap<String, String>();
    query.put("hub.mode", "denied");
    query.put("hub.topic", target.topic().toString());
    query.put("hub.reason", reason);
    return outbound.get(with(target.url(), query)).then();
  }

  /** The callback's own parameters stay, and stay first (section 5.3). */
  private static URI with(URI callback, Map<String, String> query) {
    String added =
        query.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String text = callback.toString();
    int fragment = text.indexOf('#');
    String base = fragment < 0 ? text : text.substring(0, fragment);
    return URI.create(base + (callback.getRawQuery() == null ? "?" : "&") + added);
  }
}
