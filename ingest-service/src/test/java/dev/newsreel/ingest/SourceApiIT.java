package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.localstack.press.Behaviours;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import dev.newsreel.localstack.press.PublishingHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IngestTest
class SourceApiIT {

  @LocalServerPort private int port;
  @Autowired private TestKeys keys;
  @Autowired private PublishingHouse house;
  @Autowired private PressSite busySite;

  private Client client;
  private final String id = "s-" + UUID.randomUUID();
  private final String path = "/" + id + "/feed";

  @BeforeEach
  void connect() {
    client = new Client(port, keys.admin());
  }

  @AfterEach
  void remove() {
    client.send("DELETE", "/api/sources/" + id);
  }

  @Test
  void addsShowsChangesAndRemovesASource() {
    var added = add(house.site().url(path).toString());
    var shown = client.send("GET", "/api/sources/" + id);
    var changed =
        client.send("PATCH", "/api/sources/" + id, "application/json", "{\"muted\": true}");
    var removed = client.send("DELETE", "/api/sources/" + id);
    var gone = client.send("GET", "/api/sources/" + id);

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.raw().headers().firstValue("Location")).contains("/api/sources/" + id);
    assertThat(shown.json().at("/kind").stringValue()).isEqualTo("feed");
    assertThat(changed.json().at("/muted").booleanValue()).isTrue();
    assertThat(removed.status()).isEqualTo(204);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.json().at("/type").stringValue()).isEqualTo("urn:newsreel:problem:not-found");
  }

  @Test
  void neverShowsWhatMayBeASecretInAnAddress() {
    add(house.site().url(path) + "?token=verysecret");

    var list = client.send("GET", "/api/sources?limit=500");
    var opml = client.send("GET", "/api/sources/opml");

    assertThat(list.raw().body()).contains(id).doesNotContain("verysecret");
    assertThat(opml.raw().body()).contains("<opml").doesNotContain("verysecret");
  }

  @Test
  void refusesAnAddressThatWouldNotBeFetched() {
    assertThat(add("http://example.com:22/feed").status()).isEqualTo(400);
    assertThat(add("file:///etc/passwd").status()).isEqualTo(400);
  }

  @Test
  void refusesTheSameAddressTwice() {
    String url = house.site().url(path).toString();
    add(url);

    var again = client.post("/api/sources", "{\"id\": \"other\", \"feed\": \"%s\"}".formatted(url));

    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  void needsTheScope() {
    assertThat(new Client(port, keys.reader()).send("GET", "/api/sources").status()).isEqualTo(403);
    assertThat(new Client(port, null).send("GET", "/api/sources").status()).isEqualTo(401);
  }

  @Test
  void tellsInTheHistoryThatAPageIsNoFeed() {
    house.site().serve(path, Page.html("<html><body>Not a feed</body></html>", Instant.EPOCH));
    add(house.site().url(path).toString());

    JsonNode check = firstCheck();

    assertThat(check.at("/outcome").stringValue()).isEqualTo("failed");
    assertThat(check.at("/detail").stringValue()).isNotBlank();
    assertThat(client.send("GET", "/api/sources/" + id).json().at("/health").stringValue())
        .isEqualTo("degraded");
  }

  @Test
  void readsWhatItCanOfAMalformedFeed() {
    String broken =
        "\n junk <rss><channel><title>A & B &nosuch;</title><item><title>One</title><link>"
            + house.site().url("/" + id + "/story")
            + "</link>";
    house.site().serve(path, new Page("text/xml", broken, Instant.now()));
    house.site().serve("/" + id + "/story", Page.html("<p>Text</p>", Instant.now()));
    add(house.site().url(path).toString());

    JsonNode check = firstCheck();

    assertThat(check.at("/outcome").stringValue()).isEqualTo("fetched");
    assertThat(check.at("/entries").intValue()).isEqualTo(1);
  }

  @Test
  void goesOnAfterABodyWithoutEnd() {
    house.site().behave(path, Behaviours.endless());
    add(house.site().url(path).toString());

    assertThat(firstCheck().at("/reason").stringValue()).isIn("too-large", "timeout");
  }

  @Test
  void waitsAsLongAsASiteAsks() {
    busySite.behave(path, Behaviours.throttled(Duration.ofHours(2)));
    add(busySite.url(path).toString());

    JsonNode check = firstCheck();

    assertThat(check.at("/outcome").stringValue()).isEqualTo("throttled");
    Instant next =
        Instant.parse(
            client.send("GET", "/api/sources/" + id).json().at("/nextCheck").stringValue());
    assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(110)));
  }

  @Test
  void asksOnlyForWhatChanged() {
    var feed = FeedFormat.ATOM.render(house.outlet(), java.util.List.of());
    house.site().serve(path, feed);
    add(house.site().url(path).toString());
    firstCheck();

    assertThat(awaitOutcome("not-modified")).isTrue();
  }

  @Test
  void takesOpmlAfterADryRun() {
    String opml =
        "<opml version='2.0'><body><outline text='G'><outline text='%s' xmlUrl='%s'/></outline></body></opml>"
            .formatted(id, house.site().url(path));

    var dry = client.send("POST", "/api/sources/opml?dry-run=true", "text/x-opml", opml);
    var before = client.send("GET", "/api/sources/" + id);
    var real = client.send("POST", "/api/sources/opml", "text/x-opml", opml);
    var after = client.send("GET", "/api/sources/" + id);
    var again = client.send("POST", "/api/sources/opml", "text/x-opml", opml);

    assertThat(dry.json().at("/added/0").stringValue()).isEqualTo(id);
    assertThat(before.status()).isEqualTo(404);
    assertThat(real.json().at("/added/0").stringValue()).isEqualTo(id);
    assertThat(after.json().at("/group").stringValue()).isEqualTo("G");
    assertThat(again.json().at("/known/0").stringValue()).isEqualTo(id);
  }

  @Test
  void triesASourceOutWithoutAddingIt() {
    house.site().serve(path, FeedFormat.ATOM.render(house.outlet(), java.util.List.of()));
    String request = "{\"id\": \"%s\", \"feed\": \"%s\"}".formatted(id, house.site().url(path));

    var tried = client.post("/api/sources?dry-run=true", request);
    var absent = client.send("GET", "/api/sources/" + id);

    assertThat(tried.status()).as(tried.raw().body()).isEqualTo(200);
    assertThat(tried.json().at("/source/id").stringValue()).isEqualTo(id);
    assertThat(tried.json().at("/source/health").stringValue()).isEqualTo("new");
    assertThat(tried.json().at("/preview/kind").stringValue()).isEqualTo("feed");
    assertThat(absent.status()).isEqualTo(404);
  }

  @Test
  void namesTheFeedsOfAPageThatIsTriedOut() {
    house
        .site()
        .serve(
            path,
            Page.html(
                "<head><link rel=alternate type=application/rss+xml href=/feed.rss></head>",
                Instant.EPOCH));
    String request = "{\"id\": \"%s\", \"feed\": \"%s\"}".formatted(id, house.site().url(path));

    var tried = client.post("/api/sources?dry-run=true", request);

    assertThat(tried.json().at("/preview/kind").stringValue()).isEqualTo("page");
    assertThat(tried.json().at("/preview/feeds/0/url").stringValue()).endsWith("/feed.rss");
  }

  @Test
  void saysWhyAnAddressThatIsTriedOutCannotBeRead() {
    String request =
        "{\"id\": \"%s\", \"feed\": \"%s\"}".formatted(id, house.site().url("/none/" + id));

    var tried = client.post("/api/sources?dry-run=true", request);

    assertThat(tried.status()).isEqualTo(422);
    assertThat(tried.json().at("/reason").stringValue()).isEqualTo("not-found");
  }

  @Test
  void looksNowOnDemandButNotAllTheTime() {
    add(house.site().url(path).toString());
    firstCheck();

    var check = client.send("POST", "/api/sources/" + id + "/check");

    assertThat(check.status()).isEqualTo(429);
    assertThat(check.raw().headers().firstValue("Retry-After")).isPresent();
  }

  private Client.Answer add(String url) {
    return client.post("/api/sources", "{\"id\": \"%s\", \"feed\": \"%s\"}".formatted(id, url));
  }

  private JsonNode firstCheck() {
    return Poll.until(
        () -> client.send("GET", "/api/sources/" + id + "/history").json().at("/checks/0"),
        check -> !check.isMissingNode());
  }

  private boolean awaitOutcome(String outcome) {
    return Poll.until(
            () -> client.send("GET", "/api/sources/" + id + "/history").json().at("/checks"),
            checks -> checks.toString().contains(outcome))
        .toString()
        .contains(outcome);
  }
}
