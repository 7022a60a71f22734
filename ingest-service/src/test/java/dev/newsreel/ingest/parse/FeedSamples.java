package dev.newsreel.ingest.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Small documents to parse, all read from {@code http://press.example/news/feed.xml}. */
final class FeedSamples {

  static final URI ADDRESS = URI.create("http://press.example/news/feed.xml");

  private FeedSamples() {}

  static ParsedFeed parse(String document) {
    return FeedParser.parse(FeedBytes.of(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS));
  }

  /** An RSS 2.0 channel with these elements. */
  static ParsedFeed rss(String elements) {
    return parse(
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:a="http://www.w3.org/2005/Atom"
            xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel>%s</channel></rss>\
        """
            .formatted(elements));
  }

  /** The one item of an RSS 2.0 channel, with these elements. */
  static ParsedEntry item(String elements) {
    return rss("<item>" + elements + "</item>").entries().getFirst();
  }

  /** An Atom 1.0 feed with these elements. */
  static ParsedFeed atom(String elements) {
    return parse("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + elements + "</feed>");
  }

  /** The one entry of an Atom 1.0 feed, with these elements. */
  static ParsedEntry entry(String elements) {
    return atom("<entry>" + elements + "</entry>").entries().getFirst();
  }
}
