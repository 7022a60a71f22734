package dev.newsreel.localstack.press;

import static dev.newsreel.localstack.press.Markup.rfc822;
import static dev.newsreel.localstack.press.Markup.xml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** RSS 2.0, Atom (RFC 4287), RSS 1.0 and Google's news sitemap. */
final class XmlFeeds {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private XmlFeeds() {}

  static String rss(Outlet outlet, List<Story> stories) {
    return DECLARATION
        + """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>%s</title>
        <link>%s/</link>
        <description>Film and television</description>
        <ttl>1</ttl>
        %s</channel>
        </rss>
        """
            .formatted(
                xml(outlet.name()),
                outlet.origin(),
                each(stories, story -> rssItem(outlet, story)));
  }

  static String atom(Outlet outlet, List<Story> stories) {
    var updated =
        stories.isEmpty() ? "1970-01-01T00:00:00Z" : stories.getFirst().modified().toString();
    return DECLARATION
        + """
        <feed xmlns="http://www.w3.org/2005/Atom">
        <title>%s</title>
        <id>%s/</id>
        <link rel="alternate" href="%2$s/"/>
        <updated>%s</updated>
        %s</feed>
        """
            .formatted(
                xml(outlet.name()),
                outlet.origin(),
                updated,
                each(stories, story -> atomEntry(outlet, story)));
  }

  static String rdf(Outlet outlet, List<Story> stories) {
    return DECLARATION
        + """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="%2$s/"><title>%1$s</title><link>%2$s/</link><description>Film and television</description>
        <items><rdf:Seq>%3$s</rdf:Seq></items></channel>
        %4$s</rdf:RDF>
        """
            .formatted(
                xml(outlet.name()),
                outlet.origin(),
                each(stories, story -> "<rdf:li rdf:resource=\"" + outlet.url(story) + "\"/>"),
                each(stories, story -> rdfItem(outlet, story)));
  }

  static String newsSitemap(Outlet outlet, List<Story> stories) {
    return DECLARATION
        + """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        %s</urlset>
        """
            .formatted(each(stories, story -> sitemapEntry(outlet, story)));
  }

  private static String rssItem(Outlet outlet, Story story) {
    return """
    <item><title>%s</title><link>%s</link><guid isPermaLink="true">%2$s</guid><pubDate>%s</pubDate>\
    <dc:creator>%s</dc:creator>%s<description>%s</description></item>
    """
        .formatted(
            xml(story.title()),
            outlet.url(story),
            rfc822(story.published()),
            xml(story.author()),
            each(story.keywords(), keyword -> "<category>" + xml(keyword) + "</category>"),
            xml("<p>" + xml(story.summary()) + "</p>"));
  }

  private static String atomEntry(Outlet outlet, Story story) {
    return """
    <entry><title>%s</title><link rel="alternate" href="%s"/><id>%2$s</id><published>%s</published>\
    <updated>%s</updated><author><name>%s</name></author>%s<summary>%s</summary></entry>
    """
        .formatted(
            xml(story.title()),
            outlet.url(story),
            story.published(),
            story.modified(),
            xml(story.author()),
            each(story.keywords(), keyword -> "<category term=\"" + xml(keyword) + "\"/>"),
            xml(story.summary()));
  }

  private static String rdfItem(Outlet outlet, Story story) {
    return """
    <item rdf:about="%2$s"><title>%1$s</title><link>%2$s</link><dc:date>%3$s</dc:date><dc:creator>%4$s</dc:creator>\
    <description>%5$s</description></item>
    """
        .formatted(
            xml(story.title()),
            outlet.url(story),
            story.published(),
            xml(story.author()),
            xml(story.summary()));
  }

  private static String sitemapEntry(Outlet outlet, Story story) {
    return """
    <url><loc>%s</loc><lastmod>%s</lastmod><news:news><news:publication><news:name>%s</news:name>\
    <news:language>en</news:language></news:publication><news:publication_date>%s</news:publication_date>\
    <news:title>%s</news:title></news:news></url>
    """
        .formatted(
            outlet.url(story),
            story.modified(),
            xml(outlet.name()),
            story.published(),
            xml(story.title()));
  }

  private static <T> String each(List<T> values, Function<T, String> render) {
    return values.stream().map(render).collect(Collectors.joining());
  }
}
