package dev.newsreel.localstack.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PressSiteTests {

  private static final Instant MODIFIED = Instant.parse("2026-03-04T16:30:00Z");
  private static final int MEGABYTE = 1024 * 1024;

  private final HttpClient client = HttpClient.newHttpClient();
  private PressSite site;

  @BeforeEach
  void start() {
    site = PressSite.start().serve("/page", Page.html("<p>one</p>", MODIFIED));
  }

  @AfterEach
  void stop() {
    site.close();
    client.close();
  }

  @Test
  void answersNotModifiedToWhoeverHasThePage() throws Exception {
    var first = get("/page");

    var byTag = get("/page", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
    var byDate =
        get(
            "/page",
            "If-Modified-Since",
            first.headers().firstValue("Last-Modified").orElseThrow());

    assertThat(first.body()).isEqualTo("<p>one</p>");
    assertThat(byTag.statusCode()).isEqualTo(304);
    assertThat(byDate.statusCode()).isEqualTo(304);
    assertThat(site.requests("/page")).isEqualTo(3);
  }

  @Test
  void answersAChangedPageWhole() throws Exception {
    var before = get("/page").headers().firstValue("ETag").orElseThrow();
    site.serve("/page", Page.html("<p>two</p>", MODIFIED));

    assertThat(get("/page", "If-None-Match", before).body()).isEqualTo("<p>two</p>");
  }

  @Test
  void hasNothingAtOtherPaths() throws Exception {
    assertThat(get("/other").statusCode()).isEqualTo(404);
  }

  @Test
  void misbehavesUntilItRecovers() throws Exception {
    site.behave("/page", Behaviours.throttled(Duration.ofMinutes(2)));

    var busy = get("/page");
    site.recover("/page");

    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("Retry-After")).contains("120");
    assertThat(get("/page").statusCode()).isEqualTo(200);
  }

  @Test
  void redirectsAnywhere() throws Exception {
    site.behave("/page", Behaviours.redirect(302, URI.create("http://169.254.169.254/latest")));

    assertThat(get("/page").headers().firstValue("Location"))
        .contains("http://169.254.169.254/latest");
  }

  @Test
  void cutsAPageInHalf() throws Exception {
    site.behave("/page", Behaviours.cutInHalf());

    assertThat(get("/page").body()).isEqualTo("<p>on");
  }

  @Test
  void sendsABombThatIsSmallUntilItIsRead() throws Exception {
    site.behave("/page", Behaviours.gzipBomb(64L * MEGABYTE));

    var bomb =
        client
            .send(HttpRequest.newBuilder(site.url("/page")).build(), BodyHandlers.ofByteArray())
            .body();

    assertThat(bomb).hasSizeLessThan(MEGABYTE);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bomb))) {
      assertThat(unpacked.skip(Long.MAX_VALUE)).isEqualTo(64L * MEGABYTE);
    }
  }

  @Test
  void goesOnForEverUntilTheReaderLeaves() throws Exception {
    site.behave("/page", Behaviours.endless());

    var answer =
        client.send(
            HttpRequest.newBuilder(site.url("/page")).build(), BodyHandlers.ofInputStream());

    try (var body = answer.body()) {
      assertThat(body.readNBytes(8 * MEGABYTE)).hasSize(8 * MEGABYTE);
    }
    assertThat(get("/other").statusCode()).isEqualTo(404);
  }

  @Test
  void isGoneWhenClosed() {
    site.close();

    assertThatThrownBy(() -> get("/page")).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(site.url(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
