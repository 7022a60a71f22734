package dev.newsreel.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Author;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.Cause;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Previous;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.SourceRef;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SyndicationTests {

  private static final URI BASE = URI.create("http://localhost:8080/");

  @Test
  void writesAnAtomEntryWithAStableIdAndALinkToTheOutlet() throws Exception {
    Element entry = first(parse(AtomFeed.write(channel(item("Ballard returns")))), "entry");

    assertThat(text(entry, "id")).matches("tag:newsreel\\.dev,2026:article/[0-9a-f]{64}");
    assertThat(text(entry, "title")).isEqualTo("Ballard returns");
    assertThat(first(entry, "link").getAttribute("href")).isEqualTo("https://outlet.example/a");
    assertThat(text(entry, "updated")).isEqualTo("2026-01-02T00:00:00Z");
    assertThat(first(entry, "category").getAttribute("term")).isEqualTo("Bosch");
  }

  @Test
  void saysInAtomWhereItIsAndWhereToSubscribe() throws Exception {
    Element feed = parse(AtomFeed.write(channel())).getDocumentElement();

    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(AtomFeed.write(channel()))
        .contains("rel=\"self\"")
        .contains("rel=\"hub\" href=\"http://localhost:8080/hub\"")
        .contains("rel=\"next\"");
  }

  @Test
  void writesRssWithAGuidThatIsNoLink() throws Exception {
    Element item = first(parse(RssFeed.write(channel(item("Ballard returns")))), "item");

    assertThat(first(item, "guid").getAttribute("isPermaLink")).isEqualTo("false");
    assertThat(text(item, "pubDate")).isEqualTo("Thu, 1 Jan 2026 00:00:00 GMT");
    assertThat(text(item, "dc:creator")).isEqualTo("Ada Writer");
  }

  @Test
  void keepsMarkupOfATitleFromBecomingMarkup() throws Exception {
    NewsItem hostile = item("<script>alert(1)</script> & ]]>");

    assertThat(text(first(parse(AtomFeed.write(channel(hostile))), "entry"), "title"))
        .isEqualTo("<script>alert(1)</script> & ]]>");
    assertThat(text(first(parse(RssFeed.write(channel(hostile))), "item"), "description"))
        .isEqualTo("&lt;b&gt;The excerpt&lt;/b&gt;");
  }

  @Test
  void staysWellFormedWhateverTheTitle() throws Exception {
    var random = new Random(42);
    for (int i = 0; i < 500; i++) {
      NewsItem item = item(anything(random));

      assertThat(parse(AtomFeed.write(channel(item)))).isNotNull();
      assertThat(parse(RssFeed.write(channel(item)))).isNotNull();
    }
  }

  @Test
  void writesAJsonFeedOfVersionOnePointOne() {
    var feed = EventJson.mapper().readTree(JsonFeed.write(channel(item("Ballard returns"))));

    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("hubs").get(0).get("type").asString()).isEqualTo("WebSub");
    assertThat(feed.get("items").get(0).get("tags").toString())
        .isEqualTo("[\"Bosch\",\"Ballard\",\"renewal\"]");
    assertThat(feed.get("items").get(0).get("content_text").asString())
        .isEqualTo("<b>The excerpt</b>");
  }

  @Test
  void listsFeedsAsOpml() throws Exception {
    String opml =
        Opml.write(
            "Newsreel", List.of(new Opml.Outline("Law & Order", BASE.resolve("f.atom"), BASE)));

    assertThat(first(parse(opml), "outline").getAttribute("title")).isEqualTo("Law & Order");
  }

  private static String anything(Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private static Channel channel(NewsItem... items) {
    return new Channel(
        URI.create("tag:newsreel.dev,2026:franchise/bosch"),
        "Bosch",
        "News about Bosch",
        BASE,
        BASE.resolve("franchises/bosch/feed.atom"),
        BASE.resolve("hub"),
        BASE.resolve("next"),
        Instant.parse("2026-01-02T00:00:00Z"),
        List.of(items));
  }

  private static NewsItem item(String title) {
    URI url = URI.create("https://outlet.example/a");
    var article =
        new ArticleExcerpt(
            ArticleId.of(url),
            1,
            "a".repeat(64),
            url,
            new SourceRef("outlet", "The Outlet"),
            title,
            "<b>The excerpt</b>",
            "en",
            List.of(new Author("Ada Writer")),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-02T00:00:00Z"),
            Instant.parse("2026-01-02T00:00:01Z"),
            "TV",
            List.of(),
            null,
            Map.of(),
            null,
            false,
            null,
            false);
    return new NewsItem(
        article,
        null,
        Cause.NEW,
        1,
        Previous.NONE,
        List.of(
            new FranchiseTag("bosch", "Bosch", Role.PRIMARY, 1, 1, List.of()),
            new FranchiseTag("power", "Power", Role.CREDIT, 1, 0, List.of())),
        List.of(
            new ShowTag(
                "ballard",
                "Ballard",
                "bosch",
                List.of(),
                Role.PRIMARY,
                1,
                1,
                List.of(new KindTag(Kind.RENEWAL, Certainty.CONFIRMED, List.of())),
                List.of(2),
                null,
                null,
                List.of())),
        List.of(),
        List.of(),
        List.of(),
        false,
        new CatalogVersion(1, "b".repeat(64)));
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static Element first(Document document, String name) {
    return (Element) document.getElementsByTagName(name).item(0);
  }

  private static Element first(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static String text(Element parent, String name) {
    return first(parent, name).getTextContent();
  }
}
