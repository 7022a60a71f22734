package dev.newsreel.ingest.parse.sitemap;

import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.Problems;
import dev.newsreel.ingest.parse.charset.CharsetResolver;
import java.net.URI;
import java.nio.ByteBuffer;

/**
 * Reads sitemaps, news sitemaps, sitemap indexes and plain lists of addresses. Whatever the bytes
 * are, it answers with what could be read, in time and memory linear in their number. Stateless.
 */
public final class SitemapParser {

  /** The protocol's own limit is 50 MiB; news sitemaps have at most 1,000 pages. */
  private static final int MAX_BYTES = 52_428_800;

  private SitemapParser() {}

  /** Reads a document; never throws, whatever its bytes. */
  public static Sitemap parse(FeedBytes input) {
    Problems problems = new Problems();
    String text = CharsetResolver.decode(head(input.bytes(), problems), input.contentType()).text();
    problems.in(text);
    URI address = input.address();
    String base = address == null ? "" : address.toString();
    Sitemap sitemap =
        isList(text)
            ? AddressList.read(text, base, problems)
            : new SitemapReader(text, base, problems).read();
    if (sitemap.kind() == Sitemap.Kind.NOT_A_SITEMAP) {
      problems.add(
          Kind.NOT_A_FEED, "no <urlset> or <sitemapindex> and no list of addresses was found");
    }
    return new Sitemap(sitemap.kind(), sitemap.urls(), sitemap.parts(), problems.found());
  }

  private static ByteBuffer head(ByteBuffer bytes, Problems problems) {
    if (bytes.remaining() <= MAX_BYTES) {
      return bytes;
    }
    problems.add(
        Kind.LIMIT,
        bytes.remaining()
            + " bytes are more than a sitemap may have; the rest after "
            + MAX_BYTES
            + " is left out");
    return bytes.slice(bytes.position(), MAX_BYTES);
  }

  private static boolean isList(String text) {
    return text.indexOf('<') < 0;
  }
}
