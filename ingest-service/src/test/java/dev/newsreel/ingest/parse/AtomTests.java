package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.FeedSamples.atom;
import static dev.newsreel.ingest.parse.FeedSamples.entry;
import static dev.newsreel.ingest.parse.FeedSamples.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AtomTests {

  @Test
  void readsTheFeed() {
    ParsedFeed feed =
        atom(
            "<title>News</title><subtitle>All</subtitle><id>urn:x:1</id><link href=\"/\"/><updated>2026-01-02T03:04:05Z</updated><logo>l.png</logo>");

    assertThat(feed.format()).isEqualTo(FeedFormat.ATOM_10);
    assertThat(feed.feed().title().text()).isEqualTo("News");
    assertThat(feed.feed().subtitle().text()).isEqualTo("All");
    assertThat(feed.feed().id()).isEqualTo("urn:x:1");
    assertThat(feed.feed().link()).isEqualTo("http://press.example/");
    assertThat(feed.feed().updated()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(feed.feed().image())
        .isEqualTo(new FeedImage("http://press.example/news/l.png", null, null));
  }

  @Test
  void readsEscapedHtml() {
    assertThat(entry("<title type=\"html\">Q&amp;amp;A &lt;b&gt;now&lt;/b&gt;</title>").title())
        .isEqualTo(new FeedText("Q&amp;A <b>now</b>", true));
  }

  @Test
  void readsXhtmlWithoutTheDivAroundIt() {
    String title =
        "<title type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">a &amp; <x:em>b</x:em></x:div></title>";

    assertThat(entry(title).title()).isEqualTo(new FeedText("a &amp; <em>b</em>", true));
  }

  @Test
  void keepsTheDivInTheOlderVersion() {
    ParsedFeed feed =
        parse(
            "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title type=\"application/xhtml+xml\"><div>a</div></title></feed>");

    assertThat(feed.format()).isEqualTo(FeedFormat.ATOM_03);
    assertThat(feed.feed().title().value()).isEqualTo("<div>a</div>");
  }

  @Test
  void keepsPlainTextLetterByLetter() {
    assertThat(entry("<title type=\"text\">the &lt;blink&gt; tag</title>").title())
        .isEqualTo(new FeedText("the <blink> tag", false));
  }

  @Test
  void showsPlainTextThatACarelessReaderWouldRun() {
    FeedText title = entry("<title>How &lt;script&gt; works</title>").title();

    assertThat(title).isEqualTo(new FeedText("How &lt;script&gt; works", true));
    assertThat(title.text()).isEqualTo("How <script> works");
  }

  @Test
  void decodesBase64() {
    assertThat(
            entry(
                    "<content type=\"application/octet-stream\">RXhhbXBsZSA8Yj5BdG9tPC9iPg==</content>")
                .content()
                .value())
        .isEqualTo("Example <b>Atom</b>");
  }

  @Test
  void resolvesAgainstTheInnermostBase() {
    ParsedEntry entry =
        entry(
            "<content type=\"xhtml\" xml:base=\"/deep/er/\"><div><a href=\"../x\">x</a></div></content>");

    assertThat(entry.content().value()).isEqualTo("<a href=\"http://press.example/deep/x\">x</a>");
  }

  @Test
  void resolvesAgainstTheContentLocationBeforeTheAddress() {
    byte[] document =
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='x'/></feed>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    FeedBytes bytes =
        new FeedBytes(
            java.nio.ByteBuffer.wrap(document),
            null,
            FeedSamples.ADDRESS,
            "http://mirror.example/f/");

    assertThat(FeedParser.parse(bytes).feed().link()).isEqualTo("http://mirror.example/f/x");
  }

  @Test
  void takesTheAlternateLinkForThePage() {
    ParsedEntry entry =
        entry(
            "<link rel=\"related\" href=\"r\"/><link href=\"http://a.example/\"/><link rel=\"enclosure\" type=\"a/b\" href=\"e\" length=\"3\"/>");

    assertThat(entry.url()).isEqualTo("http://a.example/");
    assertThat(entry.enclosures())
        .containsExactly(new Enclosure("http://press.example/news/e", "a/b", "3"));
  }

  @Test
  void takesAnIdentifierThatIsAnAddressForThePageIfThereIsNoLink() {
    assertThat(entry("<id>http://a.example/1</id>").url()).isEqualTo("http://a.example/1");
    assertThat(entry("<id>tag:a.example,2026:1</id>").url()).isNull();
  }

  @Test
  void keepsIdentifiersLetterByLetter() {
    assertThat(entry("<id>HTTP://A.example/%7ebob</id>").id()).isEqualTo("HTTP://A.example/%7ebob");
  }

  @Test
  void readsPeopleByTheirElements() {
    ParsedEntry entry =
        entry(
            "<author><name>Jo</name><email>jo@a.example</email><uri>/jo</uri></author><contributor><name>Al</name></contributor>");

    assertThat(entry.authors())
        .containsExactly(new Person("Jo", "jo@a.example", "http://press.example/jo"));
  }

  @Test
  void keepsTheSourceApartFromTheEntry() {
    ParsedEntry entry =
        entry(
            "<source><title>Other</title><link href=\"http://o.example/\"/><author><name>X</name></author></source><title>Own</title>");

    assertThat(entry.title().text()).isEqualTo("Own");
    assertThat(entry.authors()).isEmpty();
    assertThat(entry.source())
        .isEqualTo(new EntrySource(new FeedText("Other", false), "http://o.example/"));
  }

  @Test
  void prefersTheOutermostOfTwoValues() {
    ParsedEntry entry =
        entry(
            "<thing><title>Inner</title><id>inner</id></thing><title>Outer</title><id>outer</id>");

    assertThat(entry.title().text()).isEqualTo("Outer");
    assertThat(entry.id()).isEqualTo("outer");
  }

  @Test
  void readsLanguages() {
    ParsedFeed feed =
        parse(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><entry xml:lang=\"en_US\"/><entry/></feed>");

    assertThat(feed.feed().language()).isEqualTo("de");
    assertThat(feed.entries()).extracting(ParsedEntry::language).containsExactly("en-US", null);
  }

  @Test
  void takesCreatedForPublishedIfThereIsNoOther() {
    assertThat(entry("<created>2003-12-31T10:14:55Z</created>").published())
        .isEqualTo(Instant.parse("2003-12-31T10:14:55Z"));
  }

  @Test
  void readsCategoriesFromAttributes() {
    assertThat(
            entry("<category term=\"tv\" scheme=\"s\" label=\"TV\"/><category label=\"Only\"/>")
                .categories())
        .containsExactly(new Category("tv", "s"), new Category("Only", null));
  }
}
