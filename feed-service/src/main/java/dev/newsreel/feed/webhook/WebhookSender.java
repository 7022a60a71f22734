package dev.newsreel.feed.webhook;

import dev.newsreel.feed.outbound.Answer;
import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.subscription.Hit;
import dev.newsreel.feed.subscription.Outcome;
import dev.newsreel.feed.subscription.Sender;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Target;
import dev.newsreel.feed.subscription.Target.Template;
import dev.newsreel.feed.subscription.Target.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** One story in one request. */
public final class WebhookSender implements Sender {

  /** What says that this one message is not taken, and not that nothing is taken. */
  private static final Set<Integer> OF_THE_MESSAGE = Set.of(400, 413, 415, 422);

  private static final int MOST_SAID = 200;

  private final Outbound outbound;
  private final InstantSource clock;

  public WebhookSender(Outbound outbound, InstantSource clock) {
    this.outbound = outbound;
    this.clock = clock;
  }

  @Override
  public boolean sends(Target target) {
    return target instanceof Webhook;
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public Mono<Outcome> send(Subscription subscription, List<Hit> hits) {
    return switch (subscription.target()) {
      case Webhook webhook ->
          post(webhook, Message.of(subscription, webhook.template(), hits.getFirst()));
      case Target.WebSub _ -> throw new IllegalArgumentException("not a webhook");
    };
  }

  /** Sends a message that says that it is only a test. */
  public Mono<Outcome> test(Subscription subscription, Webhook webhook) {
    return post(webhook, Message.test(subscription, webhook.template(), clock.instant()));
  }

  private Mono<Outcome> post(Webhook webhook, Message message) {
    return Mono.defer(() -> {
      var headers = new LinkedHashMap<String, String>();
      headers.put("Content-Type", "application/json");
      if (webhook.template() == Template.STANDARD) {
        headers.putAll(Signature.headers(message, webhook.secrets(), clock.instant()));
      }
      return outbound
          .post(webhook.url(), Map.copyOf(headers), message.json().getBytes(StandardCharsets.UTF_8))
          .map(answer -> outcome(answer, webhook.template()));
    });
  }

  private static Outcome outcome(Answer answer, Template template) {
    return switch (answer) {
      case Answer.Failed(String reason) -> new Outcome.Unavailable(0, reason, null);
      case Answer.Answered answered -> {
        int status = answered.status();
        if (answered.isSuccess()) {
          yield new Outcome.Taken(status);
        }
        if (isGone(status, template)) {
          yield new Outcome.Gone(status, "the target is gone: " + said(answered));
        }
        if (OF_THE_MESSAGE.contains(status)) {
          yield new Outcome.Refused(status, said(answered));
        }
        yield new Outcome.Unavailable(status, said(answered), answered.retryAfter());
      }
    };
  }

  /** Discord and Slack say 404 of a webhook that was deleted. */
  private static boolean isGone(int status, Template template) {
    return status == 410 || (status == 404 && template != Template.STANDARD);
  }

  private static String said(Answer.Answered answered) {
    String body = answered.body().replaceAll("\\s+", " ").strip();
    String status = "status " + answered.status();
    if (answered.status() / 100 == 3) {
      return status + " (redirects are not followed)";
    }
    return body.isEmpty() ? status : status + ": " + Words.cut(body, MOST_SAID);
  }
}
