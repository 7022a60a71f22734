package dev.newsreel.feed.web;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Page;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.syndication.Chain;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Feeds in archives (RFC 5005 section 4), as far as memory reaches. An archive is what of the feed
 * first stood in 500 positions of the log, {@code archive=<epoch>-<number>}: where it begins and
 * ends never changes, whatever is added or taken back. The feed itself has everything that is in no
 * archive yet.
 */
@Component
final class Archives {

  private static final ProblemType GONE =
      new ProblemType("archive-gone", "The archive is no longer kept", HttpStatus.GONE);

  private static final long POSITIONS = 500;
  private static final int MOST_IN_FEED = 200;
  private static final Set<String> OTHER_PAGES = Set.of("before", "after", "q");

  private final Recent recent;

  Archives(Recent recent) {
    this.recent = recent;
  }

  /** A page of a feed and its place. */
  record Document(Page page, Chain chain) {}

  /**
   * The document that a query asks for.
   *
   * @param self its address
   * @param page what it has if it is not an archive
   * @throws ProblemException when the archive cannot be read
   */
  Document read(
      Filter filter,
      MultiValueMap<String, String> query,
      UriComponentsBuilder self,
      Supplier<Page> page) {
    String archive = query.getFirst("archive");
    if (archive != null) {
      return archive(filter, number(archive), self);
    }
    return query.keySet().stream().anyMatch(OTHER_PAGES::contains)
        ? new Document(page.get(), Chain.NONE)
        : feed(filter, page.get(), self);
  }

  private Document archive(Filter filter, Position number, UriComponentsBuilder self) {
    Position from = new Position(number.epoch(), number.offset() * POSITIONS);
    Position end = new Position(number.epoch(), from.offset() + POSITIONS);
    if (!isKept(number)) {
      throw new ProblemException(
          GONE, "this archive is older than what is kept; follow prev-archive from the feed");
    }
    List<Entry> entries = recent.stretch(filter, from, end);
    var page = new Page(entries, null, entries.isEmpty() ? null : entries.getFirst().first());
    return new Document(
        page,
        new Chain(
            isComplete(end) && recent.floor().compareTo(from) < 0,
            address(self, null),
            olderThan(filter, from).map(older -> address(self, older)).orElse(null),
            recent
                .atOrAfter(filter, end)
                .map(Archives::numberOf)
                .filter(later -> isComplete(endOf(later)))
                .map(later -> address(self, later))
                .orElse(null)));
  }

  private Document feed(Filter filter, Page newest, UriComponentsBuilder self) {
    Page page = withUnarchived(filter, newest);
    Position older = page.older();
    return new Document(
        page,
        new Chain(
            false,
            null,
            older == null
                ? null
                : olderThan(filter, older).map(there -> address(self, there)).orElse(null),
            null));
  }

  /** What is in no archive yet must be in the feed, however few entries it was asked for. */
  private Page withUnarchived(Filter filter, Page newest) {
    Position older = newest.older();
    Position head = recent.newest().orElse(null);
    int room = MOST_IN_FEED - newest.entries().size();
    if (older == null || head == null || room <= 0) {
      return newest;
    }
    Position begun = new Position(head.epoch(), numberOf(head).offset() * POSITIONS);
    Page rest = recent.page(filter, older, null, room);
    List<Entry> missing =
        rest.entries().stream().filter(entry -> entry.first().compareTo(begun) >= 0).toList();
    if (missing.isEmpty()) {
      return newest;
    }
    var all = new ArrayList<>(newest.entries());
    all.addAll(missing);
    boolean isAll = missing.size() == rest.entries().size() && rest.older() == null;
    return new Page(all, isAll ? null : missing.getLast().first(), newest.newer());
  }

  private Optional<Position> olderThan(Filter filter, Position position) {
    return recent.page(filter, position, null, 1).entries().stream()
        .findFirst()
        .map(entry -> numberOf(entry.first()))
        .filter(this::isKept);
  }

  /** Whether memory has any of its positions; an old article may still be there after an update. */
  private boolean isKept(Position number) {
    return recent.floor().compareTo(Positions.before(endOf(number))) < 0;
  }

  private boolean isComplete(Position end) {
    return recent.newest().filter(head -> head.compareTo(end) >= 0).isPresent();
  }

  private static Position numberOf(Position position) {
    return new Position(position.epoch(), position.offset() / POSITIONS);
  }

  private static Position endOf(Position number) {
    return new Position(number.epoch(), (number.offset() + 1) * POSITIONS);
  }

  private static Position number(String text) {
    return Position.parse(text)
        .filter(number -> number.offset() < Long.MAX_VALUE / POSITIONS - 1)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.BAD_REQUEST,
                "archive must be the number of an archive that a feed named, such as 1-3"));
  }

  private static URI address(UriComponentsBuilder self, @Nullable Position number) {
    UriComponentsBuilder there = self.cloneBuilder().replaceQueryParam("archive");
    if (number != null) {
      there.replaceQueryParam("limit").replaceQueryParam("archive", number);
    }
    return there.build(true).toUri();
  }
}
