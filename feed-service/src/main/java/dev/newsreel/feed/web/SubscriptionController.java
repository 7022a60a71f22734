package dev.newsreel.feed.web;

import dev.newsreel.events.Position;
import dev.newsreel.feed.hub.HubSender;
import dev.newsreel.feed.replay.Cursor;
import dev.newsreel.feed.replay.Resume;
import dev.newsreel.feed.subscription.PushProperties;
import dev.newsreel.feed.subscription.Start;
import dev.newsreel.feed.subscription.Stored;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Subscriptions;
import dev.newsreel.feed.subscription.Target;
import dev.newsreel.feed.subscription.Target.SigningSecret;
import dev.newsreel.feed.webhook.Signature;
import dev.newsreel.runtime.access.AccessFilter;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes, shows, changes and ends subscriptions. */
@RestController
@RequestMapping("/api/subscriptions")
final class SubscriptionController {

  static final ProblemType UNKNOWN =
      new ProblemType(
          "unknown-subscription", "There is no such subscription", HttpStatus.NOT_FOUND);

  private static final ProblemType TOO_MANY =
      new ProblemType(
          "too-many-subscriptions", "There are too many subscriptions", HttpStatus.CONFLICT);
  private static final String ID = "sub_";
  private static final int TRIES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Subscriptions subscriptions;
  private final SubscriptionReader reader;
  private final Resume resume;
  private final PushProperties properties;
  private final HubSender hub;
  private final InstantSource clock;

  SubscriptionController(
      Subscriptions subscriptions,
      SubscriptionReader reader,
      Resume resume,
      PushProperties properties,
      HubSender hub,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.reader = reader;
    this.resume = resume;
    this.properties = properties;
    this.hub = hub;
    this.clock = clock;
  }

  /** The answer of a list. */
  record Listing(List<SubscriptionView> subscriptions) {

    Listing {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /** Where to begin again. */
  record Begin(@Nullable String after, @Nullable String since) {}

  /** A new secret, shown this once. */
  record Rotated(String secret) {}

  @GetMapping
  Mono<Listing> all() {
    return subscriptions
        .all()
        .map(SubscriptionView::of)
        .sort(Comparator.comparing(SubscriptionView::created).reversed())
        .collectList()
        .map(Listing::new);
  }

  @GetMapping("/{id}")
  Mono<SubscriptionView> one(@PathVariable String id) {
    return find(id).map(SubscriptionView::of);
  }

  @PostMapping
  Mono<ResponseEntity<SubscriptionView>> make(
      @RequestBody SubscriptionRequest asked, ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> reader.template(asked.template()))
        .flatMap(template -> {
          SigningSecret secret = Signature.secret();
          var webhook = new Target.Webhook(reader.url(asked.url()), template, List.of(secret));
          return draft(asked, webhook, owner(exchange))
              .flatMap(made -> add(made, secret, template));
        });
  }

  private Mono<Subscription> draft(
      SubscriptionRequest asked, Target.Webhook webhook, String owner) {
    String name = reader.name(asked.name());
    var wanted = reader.wanted(asked, webhook.template());
    return begin(null, asked.since())
        .map(after ->
            new Subscription(
                id(),
                name,
                webhook,
                wanted,
                Boolean.TRUE.equals(asked.paused()),
                Start.first(after),
                owner,
                clock.instant(),
                1));
  }

  private Mono<ResponseEntity<SubscriptionView>> add(
      Subscription made, SigningSecret secret, Target.Template template) {
    String shown = template == Target.Template.STANDARD ? secret.value() : null;
    return subscriptions
        .count(ID)
        .flatMap(count ->
            count < properties.most()
                ? subscriptions.add(made)
                : Mono.error(
                    new ProblemException(
                        TOO_MANY,
                        "there are "
                            + count
                            + " subscriptions, and newsreel.feed.push.most allows no more")))
        .then(find(made.id()))
        .map(stored ->
            ResponseEntity.created(URI.create("/api/subscriptions/" + made.id()))
                .body(SubscriptionView.of(stored, shown)));
  }

  @PatchMapping("/{id}")
  Mono<SubscriptionView> change(@PathVariable String id, @RequestBody SubscriptionRequest asked) {
    if (asked.url() != null || asked.template() != null || asked.since() != null) {
      return Mono.error(
          new ProblemException(
              ProblemType.BAD_REQUEST,
              "url, template and since cannot be changed; make another subscription, or POST to replay"));
    }
    return find(id)
        .flatMap(stored ->
            update(
                stored,
                old -> {
                  Subscription changed = reader.changed(old, asked);
                  if (asked.paused() == null) {
                    return changed;
                  }
                  // Who says that it shall go on means also one that was disabled.
                  return asked.paused()
                      ? changed.paused(true)
                      : changed.paused(false).restarted(old.start().goOn());
                }));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> end(@PathVariable String id) {
    return find(id)
        .flatMap(stored ->
            subscriptions
                .remove(id)
                .then(
                    stored.subscription().target() instanceof Target.WebSub websub
                        ? hub.deny(websub, "ended by the operator of the hub")
                        : Mono.empty()));
  }

  @PostMapping("/{id}/secret")
  Mono<Rotated> rotate(@PathVariable String id) {
    SigningSecret fresh = Signature.secret();
    return find(id)
        .flatMap(stored ->
            update(
                stored,
                old ->
                    switch (old.target()) {
                      case Target.Webhook(URI url, var template, var secrets) ->
                          old.to(
                              new Target.Webhook(
                                  url,
                                  template,
                                  Signature.rotate(secrets, fresh, clock.instant())));
                      case Target.WebSub _ ->
                          throw new ProblemException(
                              ProblemType.BAD_REQUEST,
                              "a WebSub subscriber gives its secret itself, when it subscribes");
                    }))
        .thenReturn(new Rotated(fresh.value()));
  }

  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<SubscriptionView> replay(@PathVariable String id, @RequestBody Begin begin) {
    if (begin.after() == null && begin.since() == null) {
      return Mono.error(
          new ProblemException(
              ProblemType.BAD_REQUEST,
              "say where to begin: {\"after\":\"1-42\"} or {\"since\":\"-2h\"}"));
    }
    return find(id)
        .zipWith(begin(begin.after(), begin.since()))
        .flatMap(
            found -> update(found.getT1(), old -> old.restarted(old.start().again(found.getT2()))));
  }

  private Mono<Position> begin(@Nullable String after, @Nullable String since) {
    Cursor cursor = Cursor.read(after == null ? List.of() : List.of(after), since, clock.instant());
    if (cursor instanceof Cursor.Unreadable(String text)) {
      return Mono.error(
          new ProblemException(
              ProblemType.BAD_REQUEST,
              "a position such as 1-42 or a time such as 2026-11-24T12:00:00Z or -2h is needed but it is "
                  + text.substring(0, Math.min(60, text.length()))));
    }
    return resume.begin(cursor);
  }

  private Mono<SubscriptionView> update(Stored stored, UnaryOperator<Subscription> change) {
    String id = stored.subscription().id();
    return Mono.defer(() -> find(id))
        .flatMap(now -> {
          Subscription old = now.subscription();
          Subscription changed = change.apply(old);
          return subscriptions.replace(changed.revised(old));
        })
        .filter(replaced -> replaced)
        .repeatWhenEmpty(TRIES, times -> times)
        .onErrorMap(
            IllegalStateException.class,
            _ -> new ProblemException(ProblemType.CONFLICT, "the subscription is being changed"))
        .then(Mono.defer(() -> find(id)))
        .map(SubscriptionView::of);
  }

  private Mono<Stored> find(String id) {
    return subscriptions.find(id).switchIfEmpty(Mono.error(() -> unknown(id)));
  }

  static ProblemException unknown(String id) {
    return new ProblemException(
        UNKNOWN,
        "there is no subscription "
            + id.substring(0, Math.min(60, id.length()))
            + "; GET /api/subscriptions lists them");
  }

  private static String owner(ServerWebExchange exchange) {
    ApiKey key = exchange.getAttribute(AccessFilter.KEY);
    return key == null ? "anybody" : key.id();
  }

  private static String id() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return ID + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
