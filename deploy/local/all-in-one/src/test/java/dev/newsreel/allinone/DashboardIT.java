package dev.newsreel.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dashboard in a real Chromium, the one installed on the machine; skipped where there is none.
 * Pictures are kept under {@code target/screenshots}.
 */
class DashboardIT {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("newsreel.chromium", "/usr/bin/chromium"));
  private static final Path PICTURES = Path.of("target/screenshots");

  @TempDir private static Path home;
  private static PublishingHouse house;
  private static LocalNewsreel newsreel;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "SKIPPED: no Chromium at " + CHROMIUM);
    house = PublishingHouse.open("The Fixture", 0);
    house.publish(List.of(Stories.ballard(), Stories.dishwasher()));
    newsreel = LocalNewsreel.start(home, properties());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
      newsreel.close();
      house.close();
    }
  }

  @Test
  void showsAStoryWithWhatItIsAboutAndWhy() {
    try (Page page = open(new Browser.NewPageOptions().setViewportSize(1280, 900))) {
      Locator story = page.locator(".story").first();
      assertThat(story).containsText("Ballard");
      assertThat(story.locator(".tag.primary"))
          .containsText(List.of("Ballard").toArray(String[]::new));
      assertThat(page.locator("#connection-text")).hasText("Live");
      assertThat(page.locator("#stories")).not().containsText("dishwasher");

      story.locator(".why").click();

      assertThat(story.locator(".evidence mark").first()).isVisible();
      picture(page, "light");
    }
  }

  @Test
  void readsOnAPhoneInTheDark() {
    try (Page page =
        open(
            new Browser.NewPageOptions()
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK))) {
      assertThat(page.locator(".story").first()).isVisible();

      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");

      assertThat(overflow).isEqualTo(false);
      picture(page, "phone-dark");
    }
  }

  @Test
  void filtersByKindAndRemembersWhatIsFollowed() {
    try (Page page = open(new Browser.NewPageOptions())) {
      page.locator("#kinds button", new Page.LocatorOptions().setHasText("Cancellation")).click();
      assertThat(page.locator("#empty")).isVisible();
      page.locator("#kinds button", new Page.LocatorOptions().setHasText("Cancellation")).click();
      assertThat(page.locator(".story").first()).isVisible();

      page.locator("#follow").click();
      page.reload();

      assertThat(page.locator("#follow")).hasText("Following");
      assertThat(page.locator("#franchises .followed")).hasText("Bosch");
    }
  }

  /** Opens the franchise's page; anything the browser complains of fails the test. */
  private static Page open(Browser.NewPageOptions options) {
    Page page = browser.newPage(options);
    var complaints = new ArrayList<String>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.navigate(newsreel.feed("/#/bosch").toString());
    page.locator(".story").first().waitFor();
    assertThat(complaints).isEmpty();
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static List<String> properties() throws Exception {
    Path list = home.resolve("sources.yaml");
    Files.writeString(
        list,
        "sources:\n  - {id: the-fixture, name: The Fixture, feed: \"%s\"}\n"
            .formatted(house.site().url(FeedFormat.RSS.path())));
    URI origin = house.site().origin();
    return List.of(
        "--newsreel.ingest.sources.locations=file:" + list,
        "--newsreel.ingest.fetch.allow=127.0.0.1:" + origin.getPort(),
        "--newsreel.ingest.fetch.host-delay=10ms",
        "--newsreel.ingest.schedule.shortest=1s",
        "--newsreel.ingest.schedule.first=1s",
        "--newsreel.ingest.schedule.longest=2s",
        "--newsreel.ingest.schedule.spread=100ms");
  }
}
