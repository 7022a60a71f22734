package dev.newsreel.feed.web;

import dev.newsreel.events.Kind;
import dev.newsreel.events.Role;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.subscription.Progress;
import dev.newsreel.feed.subscription.Stored;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Target;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as operators see it.
 *
 * @param target only scheme and host: the rest of a webhook's address is often its secret
 * @param state {@code active}, {@code failing}, {@code paused}, {@code disabled} or {@code
 *     unverified}
 * @param cursor everything up to this position was told
 * @param secret only in the answer to what made it
 */
record SubscriptionView(
    String id,
    String name,
    String type,
    String target,
    @Nullable String template,
    @Nullable URI topic,
    @Nullable Instant leaseUntil,
    List<String> franchises,
    List<String> shows,
    List<String> kinds,
    List<String> roles,
    double minConfidence,
    List<String> languages,
    List<String> sources,
    List<String> events,
    boolean backfill,
    boolean retags,
    String state,
    @Nullable String reason,
    String cursor,
    long delivered,
    long attempts,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant nextAttempt,
    @Nullable Instant lastDelivered,
    int deadLetters,
    Instant created,
    String owner,
    @Nullable String secret) {

  static SubscriptionView of(Stored stored) {
    return of(stored, null);
  }

  static SubscriptionView of(Stored stored, @Nullable String secret) {
    Subscription subscription = stored.subscription();
    Progress progress = stored.progress();
    var wanted = subscription.wanted();
    var filter = wanted.filter();
    var websub = subscription.target() instanceof Target.WebSub one ? one : null;
    String after = subscription.start().after();
    boolean isBegun = progress.start() == subscription.start().number();
    return new SubscriptionView(
        subscription.id(),
        subscription.name(),
        websub == null ? "webhook" : "websub",
        masked(subscription.target().url()),
        template(subscription.target()),
        websub == null ? null : websub.topic(),
        websub == null ? null : websub.until(),
        sorted(filter.franchises(), Function.identity()),
        sorted(filter.shows(), Function.identity()),
        sorted(filter.kinds(), Kind::word),
        sorted(filter.roles(), Role::word),
        filter.confidence(),
        sorted(filter.languages(), Function.identity()),
        sorted(filter.sources(), Function.identity()),
        sorted(wanted.changes(), Change::word),
        wanted.backfill(),
        wanted.retags(),
        stored.state(),
        isBegun ? reason(progress) : null,
        isBegun || after == null ? progress.cursor() : after,
        progress.delivered(),
        progress.attempts(),
        isBegun ? progress.failures() : 0,
        progress.failingSince(),
        progress.next(),
        progress.lastDelivered(),
        stored.dead().size(),
        subscription.created(),
        subscription.owner(),
        secret);
  }

  private static @Nullable String reason(Progress progress) {
    return progress.disabled() == null ? progress.reason() : progress.disabled();
  }

  private static @Nullable String template(Target target) {
    return switch (target) {
      case Target.Webhook webhook -> webhook.template().name().toLowerCase(Locale.ROOT);
      case Target.WebSub _ -> null;
    };
  }

  private static String masked(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority() + "/…";
  }

  private static <T> List<String> sorted(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).sorted().toList();
  }
}
