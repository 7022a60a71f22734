package dev.newsreel.ingest.parse.sitemap;

import dev.newsreel.ingest.parse.Problems;
import dev.newsreel.ingest.parse.address.Addresses;
import java.util.List;

/** A sitemap that is plain text: one address a line. */
final class AddressList {

  private AddressList() {}

  static Sitemap read(String text, String base, Problems problems) {
    List<SitemapUrl> urls =
        text.lines()
            .map(String::strip)
            .filter(Addresses::isWeb)
            .map(line -> Addresses.safe(base, line))
            .filter(url -> !url.isEmpty())
            .limit(SitemapReader.MAX_URLS)
            .map(url -> new SitemapUrl(url, null, null, List.of()))
            .toList();
    Sitemap.Kind kind = urls.isEmpty() ? Sitemap.Kind.NOT_A_SITEMAP : Sitemap.Kind.TEXT;
    return new Sitemap(kind, urls, List.of(), problems.found());
  }
}
