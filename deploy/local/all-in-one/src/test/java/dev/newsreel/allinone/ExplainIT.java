package dev.newsreel.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The explain page in a real Chromium, the one installed on the machine; skipped where there is
 * none. Pictures are kept under {@code target/screenshots}.
 */
class ExplainIT {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("newsreel.chromium", "/usr/bin/chromium"));
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update");

  @TempDir private static Path home;
  private static LocalNewsreel newsreel;
  private static Playwright playwright;
  private static Browser browser;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "SKIPPED: no Chromium at " + CHROMIUM);
    newsreel = LocalNewsreel.start(home, List.of());
    // An article that is explained before the catalog was read gets an excuse and no answer.
    newsreel
        .readiness()
        .forEach(address ->
            await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> status(address) == 200));
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (newsreel != null) {
      newsreel.close();
    }
  }

  @AfterEach
  void complainsOfNothing() {
    assertThat(complaints).isEmpty();
  }

  private static int status(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void showsWhatAnArticleIsTaggedWithAndWhy() {
    try (Page page = open(new Browser.NewPageOptions().setViewportSize(1280, 900))) {
      example(page, "A renewal").click();

      assertThat(page.locator("#verdict")).containsText("goes to the stream of Bosch");
      assertThat(page.locator("#decision .badge.good").first()).hasText("Renewal");
      assertThat(page.locator("#words mark.for").first()).isVisible();
      assertThat(page.locator("#evidence .sum").first()).containsText("sure");
      page.locator("#evidence tbody tr[data-at]").first().hover();
      assertThat(page.locator("#words mark.lit").first()).isVisible();
      picture(page, "explain-light");
    }
  }

  @Test
  void tellsWhyANamesakeIsNotBelieved() {
    try (Page page = open(new Browser.NewPageOptions())) {
      example(page, "A namesake").click();

      assertThat(page.locator("#verdict")).containsText("It goes to no stream");
    }
  }

  @Test
  void triesAnotherNameAndSavesNothing() {
    try (Page page = open(new Browser.NewPageOptions())) {
      page.locator("#headline").fill("Zibbledorp Renewed for Season 2");
      page.locator("#ask .main-button").click();
      assertThat(page.locator("#verdict")).containsText("no name of the catalog");

      page.locator("#franchise").fill("ballard");
      page.locator("#load").click();
      assertThat(page.locator("#notice")).containsText("there is no franchise ballard");
      page.locator("#franchise").fill("bosch");
      page.locator("#load").click();
      page.locator("#aliases .add").first().click();
      Locator made = page.locator("#aliases .alias input:focus");
      made.fill("Zibbledorp");
      page.locator("#aliases .main-button").click();

      assertThat(page.locator("#verdict")).containsText("goes to the stream of Bosch");
      assertThat(page.locator("#decision .change").first()).hasText("new with these names");
      picture(page, "explain-trial");
      page.locator("#ask .main-button").click();
      assertThat(page.locator("#verdict")).containsText("no name of the catalog");
    }
  }

  @Test
  void readsOnAPhoneInTheDark() {
    try (Page page =
        open(
            new Browser.NewPageOptions()
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK))) {
      example(page, "A list").click();
      assertThat(page.locator("#decision li").first()).isVisible();

      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");

      assertThat(overflow).isEqualTo(false);
      picture(page, "explain-phone-dark");
    }
  }

  @Test
  void tellsWhatIsWrongWithTheNames() {
    try (Page page = open(new Browser.NewPageOptions())) {
      example(page, "A renewal").click();
      assertThat(page.locator("#franchise")).hasValue("bosch");
      page.locator("#load").click();
      page.locator("#aliases .alias input").first().fill("the");
      page.locator("#aliases .alias select").first().selectOption("unique");
      page.locator("#aliases .main-button").click();

      assertThat(page.locator("#notice"))
          .containsText(Pattern.compile("alias \"the\" must not be unique"));
    }
  }

  private static Locator example(Page page, String name) {
    return page.locator("#examples button", new Page.LocatorOptions().setHasText(name));
  }

  /** Opens the page; what its scripts throw fails the test. */
  private Page open(Browser.NewPageOptions options) {
    Page page = browser.newPage(options);
    page.onPageError(complaints::add);
    page.navigate(newsreel.feed("/explain.html").toString());
    page.locator("#examples button").first().waitFor();
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
