package dev.newsreel.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.newsreel.allinone.Chromium.Look;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import dev.newsreel.localstack.press.Story;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real Chromium; skipped where there is none. */
class DashboardIT {

  private static final String STORY = ".story";

  @TempDir private static Path home;
  private static PublishingHouse house;
  private static PublishingHouse other;
  private static LocalNewsreel newsreel;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Chromium.isInstalled(), "SKIPPED: no Chromium");
    house = PublishingHouse.open("The Fixture", 0);
    other = PublishingHouse.open("The Other Fixture", 0);
    house.publish(List.of(today(Stories.ballard()), Stories.dishwasher()));
    other.publish(List.of(today(Stories.ballard())));
    newsreel = LocalNewsreel.start(home, properties());
    waitForBothOutlets();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      newsreel.close();
      house.close();
      other.close();
    }
  }

  @Test
  void showsAStoryWithWhatItIsAboutAndWhy() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch"), STORY);
      Locator story = page.locator(STORY).first();
      assertThat(story).containsText("Ballard");
      assertThat(story.locator(".tag.primary")).containsText(new String[] {"Ballard"});
      assertThat(page.locator("#connection-text")).hasText("Live");
      assertThat(page.locator("#stories")).not().containsText("dishwasher");

      story.locator(".why").first().click();

      assertThat(story.locator(".evidence mark").first()).isVisible();
      visit.picture("franchise-light");
    }
  }

  @Test
  void putsTheOutletsThatTellAStoryTogether() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch/ballard"), STORY);

      assertThat(page.locator(STORY)).hasCount(1);
      assertThat(page.locator(".told")).hasText("told by 2 outlets");
      assertThat(page.locator("#facts")).containsText("Prime Video");
      assertThat(page.locator("#outlets li")).hasCount(2);
      visit.picture("show-light");
    }
  }

  @Test
  void readsOnAPhoneInTheDark() {
    try (var visit = chromium.visit(Look.PHONE)) {
      Page page = visit.open(newsreel.feed("/#/bosch"), STORY);

      assertThat(page.locator(STORY).first()).isVisible();
      assertThat(visit.scrollsSideways()).isFalse();
      visit.picture("franchise-phone");
    }
  }

  @Test
  void filtersByKindAndRemembersWhatIsFollowed() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch?kind=cancellation"), "#empty:visible");
      page.locator("#kinds button[aria-pressed=true]").click();
      assertThat(page.locator(STORY).first()).isVisible();

      page.locator("#follow").click();
      page.reload();

      assertThat(page.locator("#follow")).hasText("Following");
      assertThat(page.locator("#franchises .followed")).hasText("Bosch");
      page.locator("#franchises a", new Page.LocatorOptions().setHasText("Following")).click();
      assertThat(page.locator("#title")).hasText("Following");
      assertThat(page.locator(STORY).first()).containsText("Ballard");
    }
  }

  @Test
  void searchesAndSaysWhenNothingIsFound() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/"), STORY);
      page.keyboard().press("/");
      page.keyboard().type("\"cold case files\" person:maggie");
      page.keyboard().press("Enter");
      assertThat(page.locator("#description")).containsText("cold case files");
      assertThat(page.locator(STORY)).hasCount(1);

      page.locator("#words").fill("zeppelin");
      page.keyboard().press("Enter");

      assertThat(page.locator("#empty")).hasText("No story has the words zeppelin.");
    }
  }

  @Test
  void mutesAnOutletInThisBrowser() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch"), "#outlets li");
      page.locator("#outlets button[aria-label='Mute The Other Fixture']").click();
      assertThat(page.locator("#stories")).not().containsText("The Other Fixture");

      page.reload();

      assertThat(page.locator(STORY).first()).isVisible();
      assertThat(page.locator("#stories")).not().containsText("The Other Fixture");
    }
  }

  @Test
  void goesThroughStoriesByTheKeyboard() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/#/bosch"), STORY);

      page.keyboard().press("j");
      page.keyboard().press("w");
      assertThat(page.locator(".evidence mark").first()).isVisible();
      page.keyboard().press("?");

      assertThat(page.locator("#keys")).isVisible();
    }
  }

  @Test
  void showsFranchisesSideBySide() {
    try (var visit = chromium.visit(Look.DARK)) {
      Page page = visit.open(newsreel.feed("/wall.html?franchise=bosch,dune"), ".line");

      assertThat(page.locator(".column")).hasCount(2);
      assertThat(page.locator(".column").first()).containsText("2 outlets");
      assertThat(page.locator("#connection-text")).hasText("Live");
      visit.picture("wall-dark");
    }
  }

  @Test
  void managesSourcesForWhoIsSignedIn() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.signIn(), STORY);
      page.navigate(newsreel.feed("/sources.html").toString());
      assertThat(page.locator(".source")).hasCount(2);

      page.locator("#address").fill(address(house).toString());
      page.locator("#find-source button").click();
      assertThat(page.locator("#preview .entries li")).hasCount(2);
      page.locator(".source summary").first().click();

      assertThat(page.locator(".checks tbody tr").first()).isVisible();
      visit.picture("sources-light");
    }
  }

  @Test
  void asksWhoIsNotSignedInToSignIn() {
    try (var visit = chromium.visit(Look.PHONE)) {
      Page page = visit.open(newsreel.feed("/sources.html"), "h1");

      assertThat(page.locator("#notice")).containsText("newsreel key sign-in");
      assertThat(page.locator("#find-source")).isHidden();
    }
  }

  @Test
  void leadsFromEachPageToTheOthers() {
    try (var visit = chromium.visit(Look.LIGHT)) {
      Page page = visit.open(newsreel.feed("/"), "#pages a");
      List<String> pages =
          page.locator("#pages a").all().stream().map(link -> link.getAttribute("href")).toList();

      for (String address : pages) {
        assertThat(page.navigate(newsreel.feed(address).toString()).status()).isEqualTo(200);
        assertThat(page.locator("#pages a[aria-current]")).hasAttribute("href", address);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void keepsNobodyOut(Look look) {
    try (var visit = chromium.visit(look)) {
      Page page = visit.open(newsreel.signIn(), STORY);
      page.navigate(newsreel.feed("/#/bosch/ballard").toString());
      page.locator("#facts dd").first().waitFor(hidden(look));
      page.locator(".why").first().click();
      page.locator(".evidence mark").first().waitFor();
      assertThat(Axe.violations(page)).as("show").isEmpty();

      page.locator("#preferences-open").click();
      assertThat(Axe.violations(page)).as("preferences").isEmpty();

      visit.open(newsreel.feed("/wall.html?franchise=bosch,dune"), ".line");
      assertThat(Axe.violations(page)).as("wall").isEmpty();

      visit.open(newsreel.feed("/explain.html"), "#pages a");
      assertThat(Axe.violations(page)).as("explain").isEmpty();

      visit.open(newsreel.feed("/sources.html"), ".source");
      page.locator(".source summary").first().click();
      page.locator(".checks tbody tr").first().waitFor();
      assertThat(Axe.violations(page)).as("sources").isEmpty();
    }
  }

  /** A page that is open already reads its numbers again only after a while. */
  private static void waitForBothOutlets() {
    URI stories = newsreel.feed("/api/franchises/bosch/stories");
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> Http.get(stories).body().contains("\"outlets\":2"));
  }

  private static Story today(Story story) {
    var now = Instant.now();
    return new Story(
        story.slug(),
        story.title(),
        story.summary(),
        story.author(),
        now,
        now,
        story.section(),
        story.keywords(),
        story.parts(),
        story.infobox());
  }

  /** On a phone the facts are folded away. */
  private static Locator.WaitForOptions hidden(Look look) {
    return new Locator.WaitForOptions()
        .setState(
            look == Look.PHONE
                ? com.microsoft.playwright.options.WaitForSelectorState.ATTACHED
                : com.microsoft.playwright.options.WaitForSelectorState.VISIBLE);
  }

  private static List<String> properties() throws Exception {
    Path list = home.resolve("sources.yaml");
    Files.writeString(
        list,
        """
        sources:
          - {id: the-fixture, name: The Fixture, feed: "%s"}
          - {id: the-other-fixture, name: The Other Fixture, feed: "%s"}
        """
            .formatted(address(house), address(other)));
    return List.of(
        "--newsreel.ingest.sources.locations=file:" + list,
        "--newsreel.ingest.fetch.allow=" + authority(house) + "," + authority(other),
        "--newsreel.ingest.fetch.host-delay=10ms",
        "--newsreel.ingest.schedule.shortest=1s",
        "--newsreel.ingest.schedule.first=1s",
        "--newsreel.ingest.schedule.longest=2s",
        "--newsreel.ingest.schedule.spread=100ms");
  }

  private static URI address(PublishingHouse house) {
    return house.site().url(FeedFormat.RSS.path());
  }

  private static String authority(PublishingHouse house) {
    return "127.0.0.1:" + house.site().origin().getPort();
  }
}
