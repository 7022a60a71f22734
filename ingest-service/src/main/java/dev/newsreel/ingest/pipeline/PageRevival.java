package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.Seen;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the page through the way of every entry, under the source that it came from. */
final class PageRevival implements Revival {

  private final SeenArticles seen;
  private final SourceStore sources;
  private final EntryHandler entries;

  PageRevival(SeenArticles seen, SourceStore sources, EntryHandler entries) {
    this.seen = seen;
    this.sources = sources;
    this.entries = entries;
  }

  @Override
  public void publishAgain(ArticleId article, URI page) {
    source(article)
        .filter(stored -> !stored.source().muted())
        .ifPresent(stored ->
            entries.handle(stored.source(), bare(page), false, new EntryMemory(Map.of())));
  }

  private Optional<StoredSource> source(ArticleId article) {
    return seen.find(article)
        .map(Seen::source)
        .flatMap(ref -> sources.find(new SourceId(ref.id())));
  }

  private static Entry bare(URI page) {
    return new Entry(
        page, "", null, null, List.of(), null, null, List.of(), null, null, page.toString());
  }
}
