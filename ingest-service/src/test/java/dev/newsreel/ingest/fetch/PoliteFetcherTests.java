package dev.newsreel.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.localstack.press.Behaviours;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** robots.txt (RFC 9309) and redirects, against sites on loopback. */
class PoliteFetcherTests {

  private final PressSite site = PressSite.start();
  private final PressSite other = PressSite.start();
  private final FetchProperties properties =
      new FetchProperties(
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          DataSize.ofMegabytes(1),
          Set.of(80, 443),
          List.of(site.origin().getAuthority(), other.origin().getAuthority()),
          "",
          Duration.ZERO,
          Duration.ofSeconds(30),
          false);
  private final InstantSource clock = InstantSource.system();
  private final Fetcher fetcher = new Fetcher(properties, clock);
  private final PoliteFetcher polite =
      new PoliteFetcher(
          fetcher,
          new HostLanes(clock),
          properties,
          new IngestMeters(new SimpleMeterRegistry()),
          clock);

  @AfterEach
  void close() throws Exception {
    fetcher.close();
    site.close();
    other.close();
  }

  @Test
  void readsNoPageThatRobotsTxtDoesNotAllow() {
    robots(site, "User-agent: *\nDisallow: /private/\n");
    page(site, "/private/story");

    assertThat(reason(polite.page(site.url("/private/story")))).isEqualTo(Reason.ROBOTS);
    assertThat(site.requests("/private/story")).isZero();
  }

  @Test
  void readsRulesMadeForUs() {
    robots(site, "User-agent: *\nAllow: /\n\nUser-agent: Newsreel\nDisallow: /\n");
    page(site, "/story");

    assertThat(reason(polite.page(site.url("/story")))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void asksTheRobotsTxtOfARedirectsTarget() {
    robots(other, "User-agent: *\nDisallow: /\n");
    page(other, "/story");
    site.behave("/moved", Behaviours.redirect(302, other.url("/story")));

    assertThat(reason(polite.page(site.url("/moved")))).isEqualTo(Reason.ROBOTS);
    assertThat(other.requests("/robots.txt")).isEqualTo(1);
    assertThat(other.requests("/story")).isZero();
  }

  @Test
  void followsARedirectThatBothSitesAllow() {
    page(other, "/story");
    site.behave("/moved", Behaviours.redirect(301, other.url("/story")));

    assertThat(polite.page(site.url("/moved"))).isInstanceOf(Fetched.class);
  }

  @Test
  void followsARedirectOfRobotsTxt() {
    robots(other, "User-agent: *\nDisallow: /private/\n");
    site.behave("/robots.txt", Behaviours.redirect(301, other.url("/robots.txt")));
    page(site, "/private/story");

    assertThat(reason(polite.page(site.url("/private/story")))).isEqualTo(Reason.ROBOTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 410})
  void readsEverythingWhereThereIsNoRobotsTxt(int status) {
    site.behave("/robots.txt", Behaviours.status(status));
    page(site, "/story");

    assertThat(polite.page(site.url("/story"))).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void readsNothingWhereTheSiteFailsToSay(int status) {
    site.behave("/robots.txt", Behaviours.status(status));
    page(site, "/story");

    assertThat(reason(polite.page(site.url("/story")))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void readsNothingWhereRobotsTxtNeverEnds() {
    site.behave("/robots.txt", Behaviours.endless());
    page(site, "/story");

    assertThat(reason(polite.page(site.url("/story")))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void asksForRobotsTxtOnce() {
    page(site, "/story");

    polite.page(site.url("/story"));
    polite.page(site.url("/story"));

    assertThat(site.requests("/robots.txt")).isEqualTo(1);
    assertThat(site.requests("/story")).isEqualTo(2);
  }

  @Test
  void readsAFeedWhateverRobotsTxtSaysUnlessConfigured() {
    robots(site, "User-agent: *\nDisallow: /\n");
    page(site, "/feed");

    assertThat(polite.feed(site.url("/feed"), Validators.NONE)).isInstanceOf(Fetched.class);
  }

  private static void robots(PressSite site, String rules) {
    site.serve("/robots.txt", Page.text(rules, Instant.EPOCH));
  }

  private static void page(PressSite site, String path) {
    site.serve(path, Page.text("A story", Instant.EPOCH));
  }

  private static Reason reason(FetchResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }
}
