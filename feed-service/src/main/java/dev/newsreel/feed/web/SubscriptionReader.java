package dev.newsreel.feed.web;

import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Target.Template;
import dev.newsreel.feed.subscription.Wanted;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked for a subscription, or says what is wrong with it. */
@Component
final class SubscriptionReader {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_URL = 2000;
  private static final Set<Change> SENT =
      Set.copyOf(EnumSet.of(Change.NEWS, Change.UPDATE, Change.RETRACTION));

  private final FilterReader filters;
  private final Outbound outbound;

  SubscriptionReader(FilterReader filters, Outbound outbound) {
    this.filters = filters;
    this.outbound = outbound;
  }

  String name(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw bad("name must have 1 to " + LONGEST_NAME + " characters but has " + name.length());
    }
    return name;
  }

  Template template(@Nullable String given) {
    return switch (given == null ? "standard" : given) {
      case "standard" -> Template.STANDARD;
      case "discord" -> Template.DISCORD;
      case "slack" -> Template.SLACK;
      default -> throw bad("template must be standard, discord or slack but is " + shown(given));
    };
  }

  URI url(@Nullable String given) {
    if (given == null || given.length() > LONGEST_URL) {
      throw bad("url must be an address of at most " + LONGEST_URL + " characters");
    }
    URI url = uri(given.strip());
    String fault = outbound.fault(url);
    if (fault != null) {
      throw bad("url cannot be used: " + fault);
    }
    return url;
  }

  private static URI uri(String given) {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      throw bad("url is not an address: " + e.getReason());
    }
  }

  /** What a new subscription wants. */
  Wanted wanted(SubscriptionRequest asked, Template template) {
    return new Wanted(
        filter(asked),
        asked.events() == null ? usual(template) : changes(asked.events()),
        Boolean.TRUE.equals(asked.backfill()),
        Boolean.TRUE.equals(asked.retags()));
  }

  /** The subscription with what the request says otherwise. */
  Subscription changed(Subscription old, SubscriptionRequest asked) {
    Subscription changed = asked.name() == null ? old : old.named(name(asked.name()));
    Wanted was = old.wanted();
    var wanted =
        new Wanted(
            changed(was.filter(), asked),
            asked.events() == null ? was.changes() : changes(asked.events()),
            asked.backfill() == null ? was.backfill() : asked.backfill(),
            asked.retags() == null ? was.retags() : asked.retags());
    return changed.wanting(wanted);
  }

  private Filter filter(SubscriptionRequest asked) {
    return filters.read(List.of(), List.of(), asked.query());
  }

  private Filter changed(Filter was, SubscriptionRequest asked) {
    Filter read = filter(asked);
    return new Filter(
        asked.franchises() == null ? was.franchises() : read.franchises(),
        asked.shows() == null ? was.shows() : read.shows(),
        asked.kinds() == null ? was.kinds() : read.kinds(),
        asked.roles() == null ? was.roles() : read.roles(),
        asked.minConfidence() == null ? was.confidence() : read.confidence(),
        asked.languages() == null ? was.languages() : read.languages(),
        asked.sources() == null ? was.sources() : read.sources());
  }

  /** A channel for people is told of a story once. */
  private static Set<Change> usual(Template template) {
    return template == Template.STANDARD ? SENT : Set.of(Change.NEWS);
  }

  private static Set<Change> changes(List<@Nullable String> words) {
    var changes = EnumSet.noneOf(Change.class);
    for (String word : words) {
      changes.add(
          SENT.stream()
              .filter(change -> change.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> bad("events must be news, update or retraction but has " + shown(word))));
    }
    if (changes.isEmpty()) {
      throw bad("events must have at least one of news, update and retraction");
    }
    return changes;
  }

  private static String shown(@Nullable String text) {
    return text == null
        ? "null"
        : text.substring(0, Math.min(60, text.length())).toLowerCase(Locale.ROOT);
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
