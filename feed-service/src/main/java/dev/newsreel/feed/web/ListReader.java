package dev.newsreel.feed.web;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Page;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads pages of lists from the window in memory by {@code before}, {@code after} and {@code
 * limit}.
 */
@Component
class ListReader {

  private static final int USUAL = 30;
  private static final int MOST = 200;

  private final Recent recent;

  ListReader(Recent recent) {
    this.recent = recent;
  }

  /**
   * A page with the cursor to follow it live.
   *
   * @param stream the newest position of the log before the page was read: a stream resumed after
   *     it misses nothing that the page does not have; {@code null} when the log is empty
   */
  record Listing(Page page, @Nullable Position stream) {}

  /**
   * The page that a query asks for.
   *
   * @throws ProblemException when a cursor or the limit cannot be read
   */
  Listing read(Filter filter, MultiValueMap<String, String> query) {
    Position stream = recent.newest().orElse(null);
    Page page = recent.page(filter, cursor(query, "before"), cursor(query, "after"), limit(query));
    return new Listing(page, stream);
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
