package dev.newsreel.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTests {

  private static final URI PAGE = URI.create("https://www.screen.example/tv/ballard");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          HTTPS://Screen.Example/TV/Ballard -> https://screen.example/TV/Ballard
          https://screen.example -> https://screen.example/
          https://screen.example:443/a -> https://screen.example/a
          http://screen.example:80/a -> http://screen.example/a
          http://screen.example:8080/a -> http://screen.example:8080/a
          https://screen.example/a#comments -> https://screen.example/a
          https://screen.example/a?utm_source=x&id=7 -> https://screen.example/a?id=7
          https://screen.example/a?id=7&fbclid=abc -> https://screen.example/a?id=7
          https://screen.example/a?UTM_Campaign=x -> https://screen.example/a
          https://screen.example/a?b=2&a=1 -> https://screen.example/a?b=2&a=1
          https://screen.example/a/../b/./c -> https://screen.example/b/c
          https://screen.example/%7ebosch/%c3%a9 -> https://screen.example/~bosch/%C3%A9
          https://screen.example/Renée -> https://screen.example/Ren%C3%A9e
          https://screen.example/a|b -> https://screen.example/a%7Cb
          https://screen.example/100% -> https://screen.example/100%25
          https://bücher.example/a -> https://xn--bcher-kva.example/a
          https://screen.example/a/ -> https://screen.example/a/
          https://screen.example/tv/ballard/amp/ -> https://screen.example/tv/ballard/
          https://screen.example/tv/ballard/amp -> https://screen.example/tv/ballard
          https://screen.example/tv/ballard.amp.html -> https://screen.example/tv/ballard.html
          https://screen.example/tv/ballard?amp=1 -> https://screen.example/tv/ballard
          https://screen.example/tv/vamp -> https://screen.example/tv/vamp
          https://www.google.com/amp/s/screen.example/a -> https://screen.example/a
          https://x.cdn.ampproject.org/c/s/screen.example/a -> https://screen.example/a
          https://x.cdn.ampproject.org/v/screen.example/a -> http://screen.example/a
          """)
  void writesOneAddressInOneWay(String found, String canonical) {
    assertThat(CanonicalUrl.of(found)).contains(URI.create(canonical));
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@screen.example", "javascript:void(0)", "/tv/ballard", "https://", "''"})
  void hasNoFormForWhatIsNotAPageOnTheWeb(String found) {
    assertThat(CanonicalUrl.of(found)).isEmpty();
  }

  @Test
  void isTheSameWhenAppliedTwice() {
    URI once = CanonicalUrl.of("https://screen.example/a%20b?q=%e4&utm_medium=x").orElseThrow();

    assertThat(CanonicalUrl.of(once)).isEqualTo(once);
  }

  @Test
  void believesAPageWithinItsOwnRegistrableDomain() {
    assertThat(CanonicalUrl.claimed(PAGE, "https://screen.example/ballard"))
        .contains(URI.create("https://screen.example/ballard"));
  }

  @Test
  void resolvesARelativeClaim() {
    assertThat(CanonicalUrl.claimed(PAGE, "/ballard"))
        .contains(URI.create("https://www.screen.example/ballard"));
  }

  @Test
  void doesNotBelieveAPageThatClaimsAnotherDomain() {
    assertThat(CanonicalUrl.claimed(PAGE, "https://elsewhere.example/ballard")).isEmpty();
  }

  @Test
  void doesNotTakeTwoOwnersUnderOnePublicSuffixForOne() {
    URI page = URI.create("https://alpha.co.uk/story");

    assertThat(CanonicalUrl.claimed(page, "https://beta.co.uk/story")).isEmpty();
  }

  @Test
  void doesNotBelieveAnArticleThatClaimsToBeTheFrontPage() {
    assertThat(CanonicalUrl.claimed(PAGE, "https://www.screen.example/")).isEmpty();
  }

  @Test
  void takesAnIpAddressForItsOwnDomain() {
    assertThat(CanonicalUrl.registrableDomain(URI.create("http://127.0.0.1:8090/x")))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void knowsTheRegistrableDomainOfAHost() {
    assertThat(CanonicalUrl.registrableDomain(URI.create("https://a.b.screen.co.uk/x")))
        .isEqualTo("screen.co.uk");
  }
}
