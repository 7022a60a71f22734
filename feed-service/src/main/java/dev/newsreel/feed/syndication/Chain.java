package dev.newsreel.feed.syndication;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in the whole of its feed (RFC 5005 section 4): the feed itself and its
 * archives together are everything.
 *
 * @param isArchive this document is complete and will only change when an article is taken back
 * @param current the feed itself, from an archive
 * @param previous the archive before; {@code null} when there is none
 * @param next the archive after; {@code null} when there is none
 */
public record Chain(
    boolean isArchive, @Nullable URI current, @Nullable URI previous, @Nullable URI next) {

  /** Of a document that stands alone. */
  public static final Chain NONE = new Chain(false, null, null, null);

  /** A relation and where it leads. */
  record Link(String rel, URI href) {}

  Stream<Link> links() {
    return Stream.of(
            link("current", current), link("prev-archive", previous), link("next-archive", next))
        .flatMap(link -> link);
  }

  private static Stream<Link> link(String rel, @Nullable URI href) {
    return href == null ? Stream.of() : Stream.of(new Link(rel, href));
  }
}
