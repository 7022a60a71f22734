package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class PreviewIT {

  @LocalServerPort private int port;
  @Autowired private TestKeys keys;
  @Autowired private PublishingHouse house;

  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port, keys.admin());
  }

  @Test
  void showsWhatCouldBeReadOfAnyBytes() {
    byte[] noise = new byte[3_000];
    new java.util.Random(1).nextBytes(noise);

    var answer =
        client.send(client.request("/api/preview/feed").POST(BodyPublishers.ofByteArray(noise)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/problems").size()).isPositive();
  }

  @Test
  void readsAFeedLargerThanTheFrameworksDefault() {
    String feed =
        "<rss><channel><title>T</title><item><title>I</title></item><!--"
            + "x".repeat(900_000)
            + "--></channel></rss>";

    var answer = client.send("POST", "/api/preview/feed", "application/xml", feed);

    assertThat(answer.json().at("/entries/0/title").stringValue()).isEqualTo("I");
  }

  @Test
  void resolvesAgainstTheAddressThatIsGiven() {
    var answer =
        client.send(
            "POST",
            "/api/preview/feed?url=https%3A%2F%2Fexample.com%2Fa%2F",
            "application/xml",
            "<rss><channel><item><link>b</link></item></channel></rss>");

    assertThat(answer.json().at("/entries/0/url").stringValue())
        .isEqualTo("https://example.com/a/b");
  }

  @Test
  void readsTheArticleOnAPage() {
    var answer =
        client.send(
            "POST",
            "/api/preview/article?url=https%3A%2F%2Fexample.com%2Fa",
            "text/html",
            "<html><h1>Title</h1><article><p>"
                + "A sentence of some length. ".repeat(20)
                + "</p></article></html>");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/title").stringValue()).isEqualTo("Title");
    assertThat(answer.json().at("/text").stringValue()).contains("A sentence");
  }

  @Test
  void fetchesAFeedOrAPageAndSaysWhichItIs() {
    house.publish(Stories.ballard());

    var feed = client.send("GET", "/api/preview?url=" + house.site().url(FeedFormat.RSS.path()));
    var page = client.send("GET", "/api/preview?url=" + house.site().url(Stories.ballard().path()));

    assertThat(feed.json().at("/kind").stringValue()).isEqualTo("feed");
    assertThat(page.json().at("/kind").stringValue()).isEqualTo("page");
    assertThat(page.json().at("/article/title").stringValue()).isEqualTo(Stories.ballard().title());
  }

  @Test
  void findsTheFeedsThatAPageNames() {
    house
        .site()
        .serve(
            "/front",
            Page.html(
                "<link rel=alternate type=application/rss+xml title=News href=/feed.rss>",
                Instant.EPOCH));

    var page = client.send("GET", "/api/preview?url=" + house.site().url("/front"));

    assertThat(page.json().at("/feeds/0/title").stringValue()).isEqualTo("News");
  }

  @Test
  void isNoWayIntoOurNetwork() {
    var answer =
        client.send("GET", "/api/preview?url=http%3A%2F%2F169.254.169.254%2Flatest%2Fmeta-data");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/reason").stringValue()).isEqualTo("robots");
  }

  @Test
  void needsAKeyWhenNotOnALaptop() {
    assertThat(new Client(port, null).post("/api/preview/feed", "x").status()).isEqualTo(401);
  }
}
