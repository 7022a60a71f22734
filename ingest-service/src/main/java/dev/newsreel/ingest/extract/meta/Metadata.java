package dev.newsreel.ingest.extract.meta;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page says about its article outside the text, each with the place that said it.
 *
 * @param addresses what the page says is its own address, best first, perhaps relative
 */
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
    @Nullable Sourced<String> publisher,
    List<String> addresses) {

  public Metadata {
    addresses = List.copyOf(addresses);
  }

  /** Reads the metadata of a page. */
  public static Metadata of(PageElements page, JsonLd jsonLd) {
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
        publisher,
        addresses(page, meta));
  }

  private static List<String> addresses(PageElements page, MetaTags meta) {
    var addresses = new ArrayList<String>();
    addresses.add(page.link("canonical"));
    addresses.addAll(meta.all("og:url"));
    return addresses;
  }
}
