package dev.newsreel.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.newsreel.allinone.Chromium.Look;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions, the API's page and the widget in a real Chromium; skipped where there is none. */
class PushPagesIT {

  @TempDir private static Path home;
  private static PublishingHouse house;
  private static HttpServer elsewhere;
  private static LocalNewsreel newsreel;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Chromium.isInstalled(), "SKIPPED: no Chromium");
    house = PublishingHouse.open("The Fixture", 0);
    house.publish(List.of(Stories.ballard()));
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    newsreel = LocalNewsreel.start(home, properties());
    elsewhere.createContext(
        "/hook",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    elsewhere.createContext(
        "/fans",
        exchange -> {
          byte[] page = fanPage().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
          exchange.getResponseHeaders().add("Content-Security-Policy", policy());
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    elsewhere.start();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      newsreel.close();
      elsewhere.stop(0);
      house.close();
    }
  }

  /** Nothing but the two things that the widget needs. */
  private static String policy() {
    String server = newsreel.feed("").toString();
    return "default-src 'none'; img-src data:; script-src " + server + "; connect-src " + server;
  }

  private static String fanPage() {
    return """
    <!doctype html><html lang="en"><head><title>Fans</title><link rel="icon" href="data:,">
    <script type="module" src="%s"></script></head>
    <body><main><h1>Fans of Bosch</h1>
    <newsreel-feed franchise="bosch" heading="Bosch news" limit="5"></newsreel-feed></main></body></html>
    """
        .formatted(newsreel.feed("/embed.js"));
  }

  private static URI elsewhere(String path) {
    return URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + path);
  }

  @Test
  void showsNewsOnAPageOfAnotherOriginUnderAStrictPolicy() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch"), ".story");
      visit.open(elsewhere("/fans"), "newsreel-feed li");

      assertThat(page.locator("newsreel-feed li").first()).containsText("Ballard");
      assertThat(page.locator("newsreel-feed .dot")).hasAttribute("data-state", "live");
      assertThat(Axe.violations(page)).isEmpty();
      visit.picture("embed-light");
    }
  }

  @Test
  void makesTestsAndEndsAWebhook() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.signIn(), ".story");
      visit.open(newsreel.feed("/subscriptions.html"), "#new:visible");
      page.locator("#new").click();
      page.locator("input[name=name]").fill("A hook");
      page.locator("input[name=url]").fill(elsewhere("/hook").toString());
      page.locator("#form button[type=submit]").click();

      assertThat(page.locator("#secret-value")).containsText("whsec_");
      Locator card = page.locator(".subscription");
      assertThat(card).hasCount(1);
      card.locator("button", new Locator.LocatorOptions().setHasText("Send a test")).click();
      assertThat(card.locator(".result")).hasText("Taken with status 204.");
      card.locator(".show-log").click();
      assertThat(card.locator(".log")).not().isEmpty();
      assertThat(Axe.violations(page)).isEmpty();
      visit.picture("subscriptions-light");

      page.onDialog(dialog -> dialog.accept());
      card.locator("button.bad").click();

      assertThat(page.locator("#empty")).isVisible();
    }
  }

  @Test
  void asksWhoIsNotSignedInToSignIn() {
    try (var visit = chromium.visit(Look.PHONE)) {
      Page page = visit.open(newsreel.feed("/subscriptions.html"), "#notice:visible");

      assertThat(page.locator("#notice")).containsText("newsreel key sign-in");
      assertThat(page.locator("#new")).isHidden();
      assertThat(visit.scrollsSideways()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void showsEveryOperationOfTheApi(Look look) {
    try (var visit = chromium.visit(look)) {
      Page page = visit.open(newsreel.feed("/docs"), ".operation");

      assertThat(page.locator(".operation code").getByText("/api/stream").first()).isVisible();
      assertThat(visit.scrollsSideways()).isFalse();
      assertThat(Axe.violations(page)).isEmpty();
      visit.picture("docs-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static List<String> properties() throws Exception {
    Path list = home.resolve("sources.yaml");
    Files.writeString(
        list,
        "sources:\n  - {id: the-fixture, name: The Fixture, feed: \"%s\"}\n"
            .formatted(house.site().url(FeedFormat.RSS.path())));
    return List.of(
        "--newsreel.ingest.sources.locations=file:" + list,
        "--newsreel.ingest.fetch.allow=127.0.0.1:" + house.site().origin().getPort(),
        "--newsreel.ingest.fetch.host-delay=10ms",
        "--newsreel.ingest.schedule.shortest=1s",
        "--newsreel.ingest.schedule.first=1s",
        "--newsreel.ingest.schedule.longest=2s",
        "--newsreel.ingest.schedule.spread=100ms",
        "--newsreel.feed.outbound.allow=127.0.0.1:" + elsewhere.getAddress().getPort());
  }
}
