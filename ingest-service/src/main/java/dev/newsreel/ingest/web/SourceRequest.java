package dev.newsreel.ingest.web;

import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source as somebody asks for it: one of {@code feed}, {@code sitemap}, {@code listing} with
 * {@code links}, and {@code push}. In a change, what is absent stays as it is.
 */
record SourceRequest(
    @Nullable String id,
    @Nullable String name,
    @Nullable String group,
    @Nullable String feed,
    @Nullable String sitemap,
    @Nullable String listing,
    @Nullable String links,
    @Nullable Boolean push,
    @Nullable String site,
    @Nullable Boolean muted) {

  /**
   * A new source.
   *
   * @throws ProblemException when it does not say enough
   */
  Source toSource() {
    Origin origin = origin();
    if (origin == null) {
      throw bad(
          "a source must have one of feed, sitemap, listing and push, as in"
              + " {\"feed\": \"https://example.com/feed\"}");
    }
    String host = origin.url() == null ? null : origin.url().getHost();
    String called = given(name) != null ? given(name) : host;
    if (called == null) {
      throw bad("a source that pushes must have a name");
    }
    SourceId known = id == null ? SourceId.from(called) : id(id);
    return new Source(
        known,
        called,
        group == null ? "" : group.strip(),
        origin,
        site == null ? null : Addresses.parse(site),
        Boolean.TRUE.equals(muted),
        null,
        null);
  }

  /**
   * The source with what this asks to change.
   *
   * @throws ProblemException when it asks for what cannot be
   */
  Source change(Source source) {
    if (id != null && !id.equals(source.id().value())) {
      throw bad("the id of a source never changes");
    }
    Origin origin = origin();
    String called = given(name);
    return new Source(
        source.id(),
        called == null ? source.name() : called,
        group == null ? source.group() : group.strip(),
        origin == null ? source.origin() : origin,
        site == null ? source.site() : Addresses.parse(site),
        muted == null ? source.muted() : muted,
        origin == null ? source.checked() : null,
        origin == null ? source.checkedOn() : null);
  }

  private @Nullable Origin origin() {
    List<String> given =
        Stream.of(feed, sitemap, listing, Boolean.TRUE.equals(push) ? "push" : null)
            .filter(one -> one != null && !one.isBlank())
            .map(String::valueOf)
            .toList();
    if (given.size() > 1) {
      throw bad("a source must have only one of feed, sitemap, listing and push");
    }
    return given.isEmpty() ? null : origin(given.getFirst());
  }

  private Origin origin(String given) {
    if (Boolean.TRUE.equals(push)) {
      return new Origin.Push();
    }
    URI url = Addresses.parse(given);
    if (feed != null) {
      return new Origin.Feed(url);
    }
    return sitemap != null ? new Origin.NewsSitemap(url) : new Origin.Listing(url, selector());
  }

  private String selector() {
    if (links == null || links.isBlank()) {
      throw bad("a listing must have links, the CSS selector of the links to articles");
    }
    try {
      org.jsoup.select.QueryParser.parse(links);
      return links;
    } catch (IllegalStateException e) {
      throw bad("links must be a CSS selector but is: " + links);
    }
  }

  private static SourceId id(String id) {
    try {
      return new SourceId(id);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
