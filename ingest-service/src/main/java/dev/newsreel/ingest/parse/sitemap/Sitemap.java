package dev.newsreel.ingest.parse.sitemap;

import dev.newsreel.ingest.parse.ParseProblem;
import java.util.List;

/**
 * All that could be read from a sitemap (sitemaps.org protocol 0.9 with the news and image
 * extensions).
 *
 * @param urls pages, in the order of the document
 * @param parts the sitemaps of an index, in the order of the document
 */
public record Sitemap(
    Kind kind, List<SitemapUrl> urls, List<SitemapPart> parts, List<ParseProblem> problems) {

  /** What a document turned out to be. */
  public enum Kind {
    URLS,
    INDEX,
    /** One address a line. */
    TEXT,
    NOT_A_SITEMAP
  }

  public Sitemap {
    urls = List.copyOf(urls);
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }
}
