package dev.newsreel.ingest.web;

import dev.newsreel.ingest.parse.opml.OpmlFeed;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources as outlines of a list and back. */
final class OpmlSources {

  private static final String GROUPS = " / ";
  private static final int STEM = 58;

  /** How many sources have each id already. */
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * The feeds as sources; two feeds of one name get two ids. Those without an address are left out.
   */
  List<Source> sources(List<OpmlFeed> feeds) {
    var sources = new ArrayList<Source>();
    feeds.forEach(feed -> source(feed).ifPresent(sources::add));
    return sources;
  }

  private Optional<Source> source(OpmlFeed feed) {
    URI url = Addresses.lenient(feed.url());
    if (url == null || url.getHost() == null) {
      return Optional.empty();
    }
    String name = feed.title().equals(feed.url()) ? url.getHost() : feed.title();
    return Optional.of(
        new Source(
            free(SourceId.from(name).value()),
            name,
            String.join(GROUPS, feed.groups()),
            new Origin.Feed(url),
            feed.site() == null ? null : Addresses.lenient(feed.site()),
            false,
            null,
            null));
  }

  private SourceId free(String wanted) {
    int number = taken.merge(wanted, 1, Integer::sum);
    return number == 1
        ? new SourceId(wanted)
        : free(wanted.substring(0, Math.min(STEM, wanted.length())) + "-" + number);
  }

  /** A feed as an outline; empty for sources of another kind, which have no place in a list. */
  static Optional<OpmlFeed> outline(Source source) {
    return source.origin() instanceof Origin.Feed(var url)
        ? Optional.of(
            new OpmlFeed(
                url.toString(),
                source.name(),
                source.site() == null ? null : source.site().toString(),
                source.group().isEmpty() ? List.of() : List.of(source.group().split(GROUPS, -1)),
                List.of(),
                0))
        : Optional.empty();
  }
}
