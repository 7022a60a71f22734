package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.FeedSamples.item;
import static dev.newsreel.ingest.parse.FeedSamples.parse;
import static dev.newsreel.ingest.parse.FeedSamples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RssTests {

  @Test
  void readsTheChannel() {
    FeedMeta feed =
        rss("<title>Harbour News</title><link>http://press.example/</link><description>All of it</description><language>en_GB</language>")
            .feed();

    assertThat(feed.title().text()).isEqualTo("Harbour News");
    assertThat(feed.link()).isEqualTo("http://press.example/");
    assertThat(feed.subtitle().text()).isEqualTo("All of it");
    assertThat(feed.language()).isEqualTo("en-GB");
  }

  @Test
  void readsAnItem() {
    ParsedEntry item =
        item(
            "<title>Ballard returns</title><link>/a?x=1&amp;y=2</link><guid isPermaLink=\"false\">n7</guid><pubDate>Thu, 01 Jan 2026 19:48:21 GMT</pubDate><description>Soon &lt;b&gt;on&lt;/b&gt;</description>");

    assertThat(item.title()).isEqualTo(new FeedText("Ballard returns", false));
    assertThat(item.url()).isEqualTo("http://press.example/a?x=1&y=2");
    assertThat(item.id()).isEqualTo("n7");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-01T19:48:21Z"));
    assertThat(item.summary()).isEqualTo(new FeedText("Soon <b>on</b>", true));
  }

  @Test
  void takesAGuidForTheLinkUnlessItSaysThatItIsNone() {
    assertThat(item("<guid>http://press.example/1</guid>").url())
        .isEqualTo("http://press.example/1");
    assertThat(item("<guid isPermaLink=\"false\">http://press.example/1</guid>").url()).isNull();
  }

  @Test
  void leavesABareNameInAGuidAsItIs() {
    ParsedEntry item = item("<guid>12345</guid>");

    assertThat(item.id()).isEqualTo("12345");
    assertThat(item.url()).isNull();
  }

  @Test
  void prefersALinkToAGuidInAnyOrder() {
    assertThat(item("<guid>http://g.example/</guid><link>http://l.example/</link>").url())
        .isEqualTo("http://l.example/");
    assertThat(item("<link>http://l.example/</link><guid>http://g.example/</guid>").url())
        .isEqualTo("http://l.example/");
  }

  @Test
  void keepsTheChannelsTitleAndLinkApartFromThoseOfItsPicture() {
    FeedMeta feed =
        rss("<image><title>Logo</title><url>logo.png</url><link>http://logo.example/</link></image><title>News</title><link>http://press.example/</link>")
            .feed();

    assertThat(feed.title().text()).isEqualTo("News");
    assertThat(feed.link()).isEqualTo("http://press.example/");
    assertThat(feed.image())
        .isEqualTo(
            new FeedImage("http://press.example/news/logo.png", "Logo", "http://logo.example/"));
  }

  @Test
  void keepsTheTextInputOutOfTheChannel() {
    FeedMeta feed =
        rss("<textInput><title>Search</title><link>http://s.example/</link></textInput><title>News</title>")
            .feed();

    assertThat(feed.title().text()).isEqualTo("News");
    assertThat(feed.link()).isNull();
  }

  @Test
  void readsContentBesideTheDescriptionInAnyOrder() {
    ParsedEntry first =
        item(
            "<description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded>");
    ParsedEntry last =
        item(
            "<content:encoded><![CDATA[<p>long</p>]]></content:encoded><description>short</description>");

    assertThat(first.summary().text()).isEqualTo("short");
    assertThat(first.content()).isEqualTo(new FeedText("<p>long</p>", true));
    assertThat(last.summary()).isEqualTo(first.summary());
    assertThat(last.content()).isEqualTo(first.content());
  }

  @Test
  void readsMarkupThatIsNotEscaped() {
    assertThat(item("<description><p>Two <em>words</em></p></description>").summary().value())
        .isEqualTo("<p>Two <em>words</em></p>");
  }

  @Test
  void tellsHtmlInATitleFromPlainText() {
    assertThat(item("<title>&lt;i&gt;Bosch&lt;/i&gt; is back</title>").title())
        .isEqualTo(new FeedText("<i>Bosch</i> is back", true));
    assertThat(item("<title>1 &lt; 2 &amp; 3 &gt; 2</title>").title())
        .isEqualTo(new FeedText("1 < 2 & 3 > 2", false));
  }

  @Test
  void readsPeopleWrittenInOneText() {
    assertThat(item("<author>jo@press.example (Jo Doe)</author>").authors())
        .containsExactly(new Person("Jo Doe", "jo@press.example", null));
    assertThat(item("<author>Jo Doe &lt;jo@press.example&gt;</author>").authors())
        .containsExactly(new Person("Jo Doe", "jo@press.example", null));
    assertThat(item("<dc:creator>Jo Doe</dc:creator><dc:creator>Al Roe</dc:creator>").authors())
        .extracting(Person::name)
        .containsExactly("Jo Doe", "Al Roe");
  }

  @Test
  void takesNeitherOwnerNorPublisherForAnAuthor() {
    FeedMeta feed =
        rss("<itunes:owner><itunes:name>Owner</itunes:name></itunes:owner><dc:publisher>Press</dc:publisher><webMaster>w@press.example</webMaster>")
            .feed();

    assertThat(feed.authors()).isEmpty();
  }

  @Test
  void readsCategoriesOfAllVocabulariesOnce() {
    ParsedEntry item =
        item(
            "<category domain=\"d\">TV</category><dc:subject>Crime</dc:subject><media:keywords>a, b</media:keywords><itunes:category text=\"Film\"/><dc:subject>Crime</dc:subject>");

    assertThat(item.categories())
        .extracting(Category::term)
        .containsExactly("TV", "Crime", "a", "b", "Film");
    assertThat(item.categories().getFirst().scheme()).isEqualTo("d");
  }

  @Test
  void readsEnclosuresAndPictures() {
    ParsedEntry item =
        item(
            "<enclosure url=\"e.mp3\" type=\"audio/mpeg\" length=\"12\"/><media:content url=\"http://i.example/a.jpg\" medium=\"image\"/><media:content url=\"http://i.example/v\" type=\"video/mp4\" fileSize=\"9\"/>");

    assertThat(item.enclosures())
        .containsExactly(
            new Enclosure("http://press.example/news/e.mp3", "audio/mpeg", "12"),
            new Enclosure("http://i.example/v", "video/mp4", "9"));
    assertThat(item.image()).isEqualTo("http://i.example/a.jpg");
  }

  @Test
  void readsWhereAnItemWasTakenFrom() {
    EntrySource source = item("<source url=\"http://other.example/rss\">Other</source>").source();

    assertThat(source)
        .isEqualTo(new EntrySource(new FeedText("Other", false), "http://other.example/rss"));
  }

  @Test
  void readsHowOftenTheFeedWantsToBeRead() {
    FeedPace pace =
        rss("<ttl>90</ttl><skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day></skipDays><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
            .feed()
            .pace();

    assertThat(pace.ttl()).isEqualTo(Duration.ofMinutes(90));
    assertThat(pace.skipHours()).containsExactlyInAnyOrder(0, 3);
    assertThat(pace.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(pace.updateInterval()).contains(Duration.ofHours(6));
  }

  @Test
  void leavesOutAPaceThatIsNoNumber() {
    assertThat(rss("<ttl>soon</ttl><sy:updateFrequency>0</sy:updateFrequency>").feed().pace())
        .isEqualTo(FeedPace.NONE);
  }

  @Test
  void findsHubAndSelf() {
    FeedMeta feed =
        rss("<a:link rel=\"hub\" href=\"http://hub.example/\"/><a:link rel=\"self\" href=\"http://press.example/rss\"/><link>http://press.example/</link>")
            .feed();

    assertThat(feed.hubs()).containsExactly("http://hub.example/");
    assertThat(feed.self()).isEqualTo("http://press.example/rss");
    assertThat(feed.link()).isEqualTo("http://press.example/");
  }

  @Test
  void readsItemsBesideTheChannelInRdf() {
    ParsedFeed feed =
        parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://press.example/"><title>News</title></channel>
            <item rdf:about="http://press.example/1"><title>One</title><dc:date>2026-01-02</dc:date></item></rdf:RDF>\
            """);

    assertThat(feed.format()).isEqualTo(FeedFormat.RSS_10);
    assertThat(feed.feed().title().text()).isEqualTo("News");
    assertThat(feed.entries().getFirst().id()).isEqualTo("http://press.example/1");
    assertThat(feed.entries().getFirst().updated())
        .isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
  }

  @Test
  void tellsVersionsApart() {
    assertThat(parse("<rss version=\"0.92\"/>").format()).isEqualTo(FeedFormat.RSS_092);
    assertThat(parse("<rss version=\"2.0.1\"/>").format()).isEqualTo(FeedFormat.RSS_20);
    assertThat(
            parse(
                    "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"x\"><rss/>")
                .format())
        .isEqualTo(FeedFormat.RSS_091);
  }

  @Test
  void readsChannelDefinitions() {
    ParsedFeed feed =
        parse(
            "<CHANNEL HREF=\"http://press.example/\"><TITLE>News</TITLE><ITEM HREF=\"http://press.example/1\" LASTMOD=\"2004-01-02T03:04\"><ABSTRACT>One</ABSTRACT></ITEM></CHANNEL>");

    assertThat(feed.format()).isEqualTo(FeedFormat.CDF);
    assertThat(feed.entries().getFirst().url()).isEqualTo("http://press.example/1");
    assertThat(feed.entries().getFirst().updated())
        .isEqualTo(Instant.parse("2004-01-02T03:04:00Z"));
    assertThat(feed.entries().getFirst().summary().text()).isEqualTo("One");
  }
}
