package dev.newsreel.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.Items;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the W3C feed validator that a document of ours could break, each with the name of
 * its message there, on a feed, an archive and an empty feed.
 */
class FeedRulesTests {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final URI BASE = URI.create("https://news.example/franchises/bosch/");

  static Stream<Channel> channels() {
    var chain =
        new Chain(
            true,
            BASE.resolve("feed.atom"),
            BASE.resolve("feed.atom?archive=1-0"),
            BASE.resolve("feed.atom?archive=1-2"));
    var items = new ArrayList<>(IntStream.range(0, 5).mapToObj(FeedRulesTests::item).toList());
    items.add(Items.titled(item(5), "<b>&amp; \"quoted\" \u0007 ]]> \uD800 title</b>"));
    return Stream.of(channel(items), channel(items).in(chain), channel(List.of()));
  }

  private static NewsItem item(int n) {
    return Items.publishedAt(
        Instant.parse("2026-11-0" + (n + 1) + "T08:00:00Z"), Items.item("story-" + n, "bosch"));
  }

  private static Channel channel(List<NewsItem> items) {
    return new Channel(
        URI.create("tag:newsreel.dev,2026:franchise/bosch"),
        "Bosch news",
        "Every story about Bosch",
        URI.create("https://news.example/#/bosch"),
        BASE.resolve("feed.atom?archive=1-1"),
        URI.create("https://news.example/hub"),
        null,
        Instant.parse("2026-11-24T12:00:00Z"),
        items);
  }

  /** MissingElement, UndefinedElement, DuplicateElement of the feed. */
  @ParameterizedTest
  @MethodSource("channels")
  void givesAnAtomFeedItsElementsOnce(Channel channel) throws Exception {
    Element feed = atom(channel);

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    for (String name : List.of("id", "title", "updated", "author", "subtitle", "generator")) {
      assertThat(children(feed, name)).as(name).hasSize(1);
    }
  }

  /** MissingSelf, DuplicateAtomLink, InvalidURI: one self, and no two links of a kind. */
  @ParameterizedTest
  @MethodSource("channels")
  void linksAnAtomFeedToItselfAndToNothingTwice(Channel channel) throws Exception {
    List<Element> links = children(atom(channel), "link");

    assertThat(links).extracting(link -> link.getAttribute("rel")).doesNotHaveDuplicates();
    assertThat(links)
        .filteredOn(link -> link.getAttribute("rel").equals("self"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly(channel.self().toString());
    assertThat(links).allMatch(link -> URI.create(link.getAttribute("href")).isAbsolute());
  }

  /** MissingId, DuplicateEntries, InvalidFullLink, MissingAlternate, InvalidRFC3339Date. */
  @ParameterizedTest
  @MethodSource("channels")
  void givesEveryAtomEntryItsElements(Channel channel) throws Exception {
    List<Element> entries = children(atom(channel), "entry");

    assertThat(entries).hasSameSizeAs(channel.items());
    assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    for (Element entry : entries) {
      assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(children(entry, "summary")).hasSize(1);
      assertThat(children(entry, "link"))
          .singleElement()
          .matches(link -> link.getAttribute("rel").equals("alternate"));
      Instant published = OffsetDateTime.parse(text(entry, "published")).toInstant();
      assertThat(OffsetDateTime.parse(text(entry, "updated")).toInstant())
          .isAfterOrEqualTo(published);
      assertThat(children(entry, "source")).singleElement().matches(FeedRulesTests::isSource);
    }
  }

  private static boolean isSource(Element source) {
    return Stream.of("id", "title", "updated").allMatch(name -> children(source, name).size() == 1);
  }

  /** MissingDescription, MissingChannel, MissingAtomSelfLink, InvalidRFC2822Date, InvalidTTL. */
  @ParameterizedTest
  @MethodSource("channels")
  void givesAnRssChannelItsElements(Channel channel) throws Exception {
    Element rss = root(RssFeed.write(channel));
    Element made = children(rss, "channel").getFirst();

    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    for (String name : List.of("title", "link", "description", "lastBuildDate", "ttl")) {
      assertThat(children(made, name)).as(name).hasSize(1);
    }
    assertThat(URI.create(text(made, "link")).isAbsolute()).isTrue();
    assertThat(text(made, "ttl")).matches("[0-9]+");
    DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(made, "lastBuildDate"));
    assertThat(atomLinks(made))
        .filteredOn(link -> link.getAttribute("rel").equals("self"))
        .hasSize(1);
    assertThat(atomLinks(made))
        .extracting(link -> link.getAttribute("rel"))
        .doesNotHaveDuplicates();
  }

  /** InvalidPermalink, DuplicateItems, ContainsHTML in a title, SecurityRisk in a description. */
  @ParameterizedTest
  @MethodSource("channels")
  void givesEveryRssItemItsElements(Channel channel) throws Exception {
    List<Element> items =
        children(children(root(RssFeed.write(channel)), "channel").getFirst(), "item");

    assertThat(items).hasSameSizeAs(channel.items());
    assertThat(items).extracting(item -> text(item, "guid")).doesNotHaveDuplicates();
    for (Element item : items) {
      assertThat(children(item, "guid").getFirst().getAttribute("isPermaLink")).isEqualTo("false");
      assertThat(URI.create(text(item, "link")).isAbsolute()).isTrue();
      assertThat(text(item, "description")).doesNotContain("<", "javascript:");
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(item, "pubDate"));
    }
  }

  /** RFC 5005 section 4: an archive says so, and where the feed and its neighbours are. */
  @Test
  void saysInBothFormsThatItIsAnArchive() throws Exception {
    Channel archive = channels().toList().get(1);
    Element rss = children(root(RssFeed.write(archive)), "channel").getFirst();

    assertThat(history(atom(archive))).hasSize(1);
    assertThat(history(rss)).hasSize(1);
    assertThat(history(atom(channel(List.of())))).isEmpty();
    for (List<Element> links : List.of(children(atom(archive), "link"), atomLinks(rss))) {
      assertThat(links)
          .extracting(link -> link.getAttribute("rel"))
          .contains("self", "current", "prev-archive", "next-archive");
    }
  }

  /** JSON Feed 1.1: what must be there, and that nothing is null. */
  @ParameterizedTest
  @MethodSource("channels")
  void givesAJsonFeedWhatVersionOnePointOneAsksFor(Channel channel) {
    JsonNode feed = EventJson.mapper().readTree(JsonFeed.write(channel));

    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isNotBlank();
    assertThat(feed.toString()).doesNotContain(":null");
    JsonNode items = feed.path("items");
    assertThat(items.valueStream().map(item -> item.get("id").asString()))
        .hasSameSizeAs(channel.items())
        .doesNotHaveDuplicates();
    assertThat(items.valueStream())
        .allMatch(item -> URI.create(item.get("url").asString()).isAbsolute())
        .allMatch(item -> item.has("content_text") || item.has("content_html"))
        .allSatisfy(item -> OffsetDateTime.parse(item.get("date_published").asString()));
  }

  private static Element atom(Channel channel) throws Exception {
    return root(AtomFeed.write(channel));
  }

  private static Element root(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    return elements(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
  }

  private static List<Element> atomLinks(Element parent) {
    return elements(parent).stream().filter(child -> ATOM.equals(child.getNamespaceURI())).toList();
  }

  private static List<Element> history(Element parent) {
    return elements(parent).stream()
        .filter(child -> "http://purl.org/syndication/history/1.0".equals(child.getNamespaceURI()))
        .toList();
  }

  private static List<Element> elements(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent();
  }
}
