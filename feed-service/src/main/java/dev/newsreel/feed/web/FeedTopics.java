package dev.newsreel.feed.web;

import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.hub.Topics;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.syndication.AtomFeed;
import dev.newsreel.feed.syndication.JsonFeed;
import dev.newsreel.feed.syndication.RssFeed;
import dev.newsreel.runtime.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The franchises' feeds as topics of the hub: the addresses that their rel=self links name. */
@Component
final class FeedTopics implements Topics {

  private static final Pattern PATH =
      Pattern.compile("franchises/([A-Za-z0-9._-]{1,100})/feed\\.(atom|rss|json)");

  /** A page of a feed is not the feed. */
  static final Set<String> OF_PAGES = Set.of("before", "after", "limit", "archive", "q");

  private final PublicAddress address;
  private final FilterReader filters;
  private final Supplier<Catalog> catalog;
  private final Feeds feeds;

  FeedTopics(PublicAddress address, FilterReader filters, Supplier<Catalog> catalog, Feeds feeds) {
    this.address = address;
    this.filters = filters;
    this.catalog = catalog;
    this.feeds = feeds;
  }

  private Optional<Matcher> path(URI topic) {
    URI inside = address.of("").relativize(topic);
    if (inside.isAbsolute() || inside.getRawPath() == null || topic.getRawFragment() != null) {
      return Optional.empty();
    }
    return Optional.of(PATH.matcher(inside.getRawPath())).filter(Matcher::matches);
  }

  @Override
  public Optional<Filter> filter(URI topic) {
    MultiValueMap<String, String> query =
        UriComponentsBuilder.fromUri(topic).build().getQueryParams();
    if (query.keySet().stream().anyMatch(OF_PAGES::contains)) {
      return Optional.empty();
    }
    return path(topic)
        .map(found -> found.group(1))
        .filter(id -> catalog.get().franchise(id).isPresent())
        .flatMap(id -> read(id, query));
  }

  private Optional<Filter> read(String franchise, MultiValueMap<String, String> query) {
    try {
      return Optional.of(filters.read(List.of(franchise), List.of(), query));
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Content> content(URI topic, List<Entry> newestFirst) {
    return path(topic).map(found -> content(found, topic, newestFirst));
  }

  private Content content(Matcher found, URI topic, List<Entry> newestFirst) {
    var channel = feeds.channel(found.group(1), topic, hub(), null, newestFirst);
    return switch (found.group(2)) {
      case "atom" -> new Content(AtomFeed.MEDIA_TYPE, AtomFeed.write(channel));
      case "rss" -> new Content(RssFeed.MEDIA_TYPE, RssFeed.write(channel));
      default -> new Content(JsonFeed.MEDIA_TYPE, JsonFeed.write(channel));
    };
  }

  @Override
  public URI hub() {
    return feeds.hub();
  }
}
