package dev.newsreel.ingest.extract.meta;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** All that a page says about its article outside the text, each with the place that said it. */
public record Metadata(
    @Nullable Sourced<String> title,
    @Nullable Sourced<String> summary,
    @Nullable Sourced<List<String>> authors,
    @Nullable Sourced<OffsetDateTime> published,
    @Nullable Sourced<OffsetDateTime> modified,
    @Nullable Sourced<String> section,
    @Nullable Sourced<List<String>> keywords,
    @Nullable Sourced<String> language,
    @Nullable Sourced<URI> image,
    @Nullable Sourced<String> publisher) {

  /** Reads the metadata of a page. */
  public static Metadata of(Document page, JsonLd jsonLd) {
    var meta = new MetaTags(page);
    Sourced<String> publisher = Outlet.publisher(meta, jsonLd);
    return new Metadata(
        Titles.find(page, meta, jsonLd, publisher == null ? null : publisher.value()),
        Outlet.summary(meta, jsonLd),
        Authors.find(page, meta, jsonLd),
        Dates.published(page, meta, jsonLd),
        Dates.modified(meta, jsonLd),
        Outlet.section(meta, jsonLd),
        Outlet.keywords(meta, jsonLd),
        Outlet.language(page, meta, jsonLd),
        Outlet.image(page, meta, jsonLd),
        publisher);
  }
}
