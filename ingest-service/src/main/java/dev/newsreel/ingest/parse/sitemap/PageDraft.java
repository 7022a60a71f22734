package dev.newsreel.ingest.parse.sitemap;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.date.FeedDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page or part of a sitemap while it is read. */
final class PageDraft {

  private static final int MAX_LIST = 1_000;

  private String location = "";
  private @Nullable Instant modified;
  private boolean isNews;
  private @Nullable String publication;
  private @Nullable String language;
  private @Nullable Instant published;
  private @Nullable String title;
  private List<String> keywords = List.of();
  private final List<String> images = new ArrayList<>();

  /** Takes the text of an element inside another. */
  void take(String outer, String name, String value) {
    switch (outer + "/" + name) {
      case "url/loc", "sitemap/loc" -> location = value;
      case "url/lastmod", "sitemap/lastmod" -> modified = FeedDates.read(value).orElse(modified);
      case "url/news" -> isNews = true;
      case "publication/name" -> publication = value;
      case "publication/language" -> language = value.toLowerCase(java.util.Locale.ROOT);
      case "news/publication_date" -> published = FeedDates.read(value).orElse(published);
      case "news/title" -> title = value;
      case "news/keywords" -> keywords = keywords(value);
      case "image/loc" -> image(value);
      default -> {}
    }
  }

  private void image(String value) {
    if (images.size() < MAX_LIST && !value.isEmpty()) {
      images.add(value);
    }
  }

  private static List<String> keywords(String value) {
    return Stream.of(value.split(",", MAX_LIST))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  String location() {
    return location;
  }

  @Nullable Instant modified() {
    return modified;
  }

  SitemapUrl toUrl(String url, String base) {
    SitemapNews news =
        isNews ? new SitemapNews(publication, language, published, title, keywords) : null;
    List<String> pictures =
        images.stream().map(image -> Addresses.safe(base, image)).filter(Addresses::isWeb).toList();
    return new SitemapUrl(url, modified, news, pictures);
  }
}
