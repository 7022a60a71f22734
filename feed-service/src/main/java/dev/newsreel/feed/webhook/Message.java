package dev.newsreel.feed.webhook;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.subscription.Hit;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Target.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to a webhook.
 *
 * @param id the same for every attempt at the same decision about the same article for the same
 *     subscription, so that a receiver can forget repeats
 * @param json UTF-8
 */
record Message(String id, String json) {

  private static final int ID_BYTES = 18;

  static Message of(Subscription subscription, Template template, Hit hit) {
    return new Message(
        id(subscription, hit.entry()),
        new String(EventJson.write(body(subscription, template, hit)), StandardCharsets.UTF_8));
  }

  /** A message that says that it is only a test. */
  static Message test(Subscription subscription, Template template, Instant now) {
    String text = "Test from Newsreel: the subscription \"" + subscription.name() + "\" works.";
    Object body =
        switch (template) {
          case STANDARD -> envelope("test", now, subscription, null, Map.of("message", text));
          case DISCORD -> DiscordMessage.of(text);
          case SLACK -> SlackMessage.of(text);
        };
    return new Message(
        "msg_test_" + now.toEpochMilli(),
        new String(EventJson.write(body), StandardCharsets.UTF_8));
  }

  private static Object body(Subscription subscription, Template template, Hit hit) {
    return switch (template) {
      case STANDARD ->
          envelope(
              hit.change().word(),
              Instant.ofEpochMilli(hit.entry().time()),
              subscription,
              hit.entry().position().toString(),
              data(hit));
      case DISCORD -> DiscordMessage.of(item(hit), hit.change());
      case SLACK -> SlackMessage.of(item(hit), hit.change());
    };
  }

  private static Map<String, Object> envelope(
      String type,
      Instant time,
      Subscription subscription,
      @org.jspecify.annotations.Nullable String position,
      Object data) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type);
    body.put("timestamp", time.toString());
    body.put("subscription", subscription.id());
    if (position != null) {
      body.put("position", position);
    }
    body.put("data", data);
    return body;
  }

  private static Object data(Hit hit) {
    if (hit.change() == Change.RETRACTION) {
      return Map.of(
          "id",
          hit.entry().article().value(),
          "reason",
          hit.entry().isRetracted() ? "retracted" : "untagged");
    }
    JsonNode brief = EventJson.mapper().readTree(hit.entry().brief());
    return brief;
  }

  private static NewsItem item(Hit hit) {
    return hit.entry().item();
  }

  private static String id(Subscription subscription, Entry entry) {
    String name = subscription.id() + "/" + entry.article() + "/" + entry.decision();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "msg_"
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(java.util.Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
