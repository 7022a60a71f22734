package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.source.Origin;
import java.net.URI;

/** A source at another address. */
final class Moves {

  private Moves() {}

  static Origin moved(Origin origin, URI to) {
    return switch (origin) {
      case Origin.Feed _ -> new Origin.Feed(to);
      case Origin.NewsSitemap _ -> new Origin.NewsSitemap(to);
      case Origin.Listing(_, var links) -> new Origin.Listing(to, links);
      case Origin.Push push -> push;
    };
  }
}
