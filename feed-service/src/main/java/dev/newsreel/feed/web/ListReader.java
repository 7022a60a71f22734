package dev.newsreel.feed.web;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Page;
import dev.newsreel.feed.recent.PageRequest;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.search.Search;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads pages of lists from the window in memory by {@code q}, {@code before}, {@code after} and
 * {@code limit}.
 */
@Component
class ListReader {

  private static final ProblemType BAD_QUERY =
      new ProblemType(
          "bad-query", "The search could not be read", ProblemType.BAD_REQUEST.status());

  private static final int USUAL = 30;
  private static final int MOST = 200;

  private final Recent recent;
  private final Search search;

  ListReader(Recent recent, Search search) {
    this.recent = recent;
    this.search = search;
  }

  /**
   * A page with the cursor to follow it live.
   *
   * @param stream the newest position of the log before the page was read: a stream resumed after
   *     it misses nothing that the page does not have; {@code null} when the log is empty
   */
  record Listing(Page page, @Nullable Position stream) {}

  /** Every article by itself. */
  Listing articles(Filter filter, MultiValueMap<String, String> query) {
    return read(filter, query, false);
  }

  /** Of each story the earliest article that is wanted. */
  Listing stories(Filter filter, MultiValueMap<String, String> query) {
    return read(filter, query, true);
  }

  /**
   * The page that a query asks for.
   *
   * @throws ProblemException when the search, a cursor or the limit cannot be read
   */
  private Listing read(Filter filter, MultiValueMap<String, String> query, boolean isGrouped) {
    String words = query.getFirst("q");
    Position newest = recent.newest().orElse(null);
    Search.Outcome.@Nullable Found found = words == null || words.isBlank() ? null : find(words);
    var wanted =
        new PageRequest(
            filter,
            found == null ? null : found.hits(),
            isGrouped,
            cursor(query, "before"),
            cursor(query, "after"),
            limit(query));
    return new Listing(recent.page(wanted), found == null ? newest : found.through());
  }

  private Search.Outcome.Found find(String words) {
    return switch (search.find(words)) {
      case Search.Outcome.Found found -> found;
      case Search.Outcome.Unreadable(var detail) -> throw new ProblemException(BAD_QUERY, detail);
      case Search.Outcome.NotReady() ->
          throw new ProblemException(
              ProblemType.UNAVAILABLE,
              "the search index is still being built, which takes some seconds after a start",
              Duration.ofSeconds(2));
    };
  }

  private static @Nullable Position cursor(MultiValueMap<String, String> query, String name) {
    String text = query.getFirst(name);
    return text == null || text.isEmpty()
        ? null
        : Position.parse(text)
            .orElseThrow(() ->
                bad(
                    name
                        + " must be a cursor of an earlier answer, such as 1-42, but is "
                        + shown(text)));
  }

  private static int limit(MultiValueMap<String, String> query) {
    String text = query.getFirst("limit");
    if (text == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, with every other wrong value.
    }
    throw bad("limit must be a number from 1 to " + MOST + " but is " + shown(text));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
