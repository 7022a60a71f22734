package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.FeedSamples.item;
import static dev.newsreel.ingest.parse.FeedSamples.parse;
import static dev.newsreel.ingest.parse.FeedSamples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import org.junit.jupiter.api.Test;

class RecoveryTests {

  @Test
  void readsBehindJunkBeforeTheProlog() {
    assertThat(
            parse(
                    "\n\nWarning: mysql_connect()\n<?xml version=\"1.0\"?><rss><channel><title>News</title></channel></rss>")
                .feed()
                .title()
                .text())
        .isEqualTo("News");
  }

  @Test
  void knowsEntitiesThatAreNotDeclared() {
    assertThat(item("<title>caf&eacute; &ndash; it&rsquo;s</title>").title().value())
        .isEqualTo("caf\u00e9 \u2013 it\u2019s");
  }

  @Test
  void takesABareAmpersandForItself() {
    assertThat(item("<title>Law & Order: AT&T</title>").title().value())
        .isEqualTo("Law & Order: AT&T");
    assertThat(item("<link>http://a.example/?a=1&b=2&copy=3</link>").url())
        .isEqualTo("http://a.example/?a=1&b=2&copy=3");
  }

  @Test
  void dropsCharactersThatXmlForbids() {
    assertThat(item("<title>a\u0000b\u0008c\u001fd&#11;e</title>").title().value())
        .isEqualTo("abcde");
  }

  @Test
  void readsWindowsCharactersAsTheyAreMeant() {
    assertThat(item("<title>don&#146;t \u0096 now</title>").title().value())
        .isEqualTo("don\u2019t \u2013 now");
  }

  @Test
  void dropsNoBreakSpacesAtTheEnds() {
    assertThat(item("<title>&nbsp;A&nbsp;b&#160; </title>").title().value()).isEqualTo("A\u00a0b");
  }

  @Test
  void undoesDoubleEncoding() {
    assertThat(item("<title>caf\u00c3\u00a9</title>").title().value()).isEqualTo("caf\u00e9");
  }

  @Test
  void readsOnInACdataSectionWithoutEnd() {
    ParsedFeed feed =
        parse(
            "<rss><channel><item><title><![CDATA[One</title></item>\n<item><title>Two</title></item></channel></rss>");

    assertThat(feed.entries())
        .extracting(entry -> entry.title().value())
        .containsExactly("One", "Two");
    assertThat(feed.problems())
        .containsExactly(new ParseProblem(Kind.MALFORMED, "a CDATA section is not closed", 1));
  }

  @Test
  void closesAnItemBeforeTheNext() {
    ParsedFeed feed = rss("<item><title>One</title><item><title>Two</title>");

    assertThat(feed.entries())
        .extracting(entry -> entry.title().value())
        .containsExactly("One", "Two");
  }

  @Test
  void closesATextBeforeTheNextItem() {
    ParsedFeed feed =
        rss("<item><description>One<b>bold</item><item><description>Two</description></item>");

    assertThat(feed.entries())
        .extracting(entry -> entry.summary().text())
        .containsExactly("Onebold", "Two");
  }

  @Test
  void readsOnBehindATagThatIsNotClosed() {
    ParsedFeed feed = parse("<rss><channel>\n<item \n<title>One</title></item></channel></rss>");

    assertThat(feed.entries()).extracting(entry -> entry.title().value()).containsExactly("One");
    assertThat(feed.problems())
        .containsExactly(new ParseProblem(Kind.MALFORMED, "the tag <item> is not closed", 2));
  }

  @Test
  void readsElementsOfAPrefixThatIsNotDeclared() {
    ParsedFeed feed =
        parse(
            "<rss><channel><item><dc:creator>Jo</dc:creator><content:encoded>long</content:encoded></item></channel></rss>");

    assertThat(feed.entries().getFirst().authors()).extracting(Person::name).containsExactly("Jo");
    assertThat(feed.entries().getFirst().content().value()).isEqualTo("long");
  }

  @Test
  void readsKnownNamespacesUnderAnyPrefix() {
    ParsedFeed feed =
        parse(
            "<rss xmlns:z=\"http://purl.org/dc/elements/1.1/\"><channel><item><z:creator>Jo</z:creator></item></channel></rss>");

    assertThat(feed.entries().getFirst().authors()).extracting(Person::name).containsExactly("Jo");
  }

  @Test
  void keepsOtherNamespacesApart() {
    assertThat(
            item("<x:title xmlns:x=\"http://x.example/\">Other</x:title><title>Own</title>")
                .title()
                .value())
        .isEqualTo("Own");
  }

  @Test
  void readsWhatThereIsOfATruncatedDocument() {
    ParsedFeed feed =
        parse("<rss><channel><title>News</title><item><title>One</title></item><item><title>Tw");

    assertThat(feed.entries())
        .extracting(entry -> entry.title().value())
        .containsExactly("One", "Tw");
  }

  @Test
  void saysThatAWebPageIsNoFeed() {
    ParsedFeed feed = parse("<!DOCTYPE html>\n<html><head><title>Not found</title></head></html>");

    assertThat(feed.format()).isEqualTo(FeedFormat.HTML);
    assertThat(feed.feed().title().isEmpty()).isTrue();
    assertThat(feed.problems()).extracting(ParseProblem::kind).containsExactly(Kind.HTML_PAGE);
  }

  @Test
  void readsAFeedBehindAPieceOfAPage() {
    ParsedFeed feed =
        parse(
            "<script>track()</script><br><rss version=\"2.0\"><channel><title>News</title></channel></rss>");

    assertThat(feed.format()).isEqualTo(FeedFormat.RSS_20);
    assertThat(feed.feed().title().value()).isEqualTo("News");
  }

  @Test
  void saysThatAPieceOfAPageIsNoFeed() {
    assertThat(parse("<div>Please enable JavaScript</div>").format()).isEqualTo(FeedFormat.HTML);
  }

  @Test
  void saysThatNothingIsNoFeed() {
    assertThat(parse(" \n").format()).isEqualTo(FeedFormat.EMPTY);
    assertThat(parse("Service unavailable").format()).isEqualTo(FeedFormat.UNKNOWN);
  }

  @Test
  void saysWhereADateCannotBeRead() {
    ParsedFeed feed =
        parse("<rss><channel>\n\n<item><pubDate>yesterday</pubDate></item></channel></rss>");

    assertThat(feed.problems())
        .containsExactly(
            new ParseProblem(Kind.DATE, "<pubdate> is no date in any known form: yesterday", 3));
  }

  @Test
  void findsNothingWrongWithAProperFeed() {
    assertThat(
            rss("<title>News</title><item><title>One</title><description><![CDATA[<p>x</p>]]></description></item>")
                .problems())
        .isEmpty();
  }
}
