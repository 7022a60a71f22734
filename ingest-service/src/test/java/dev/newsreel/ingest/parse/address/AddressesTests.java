package dev.newsreel.ingest.parse.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTests {

  /** RFC 3986 section 5.4. */
  @ParameterizedTest
  @CsvSource({
    "g:h,g:h",
    "g,http://a/b/c/g",
    "./g,http://a/b/c/g",
    "g/,http://a/b/c/g/",
    "/g,http://a/g",
    "//g,http://g",
    "?y,http://a/b/c/d;p?y",
    "g?y,http://a/b/c/g?y",
    "#s,http://a/b/c/d;p?q#s",
    "g#s,http://a/b/c/g#s",
    "g?y#s,http://a/b/c/g?y#s",
    ";x,http://a/b/c/;x",
    "g;x,http://a/b/c/g;x",
    "g;x?y#s,http://a/b/c/g;x?y#s",
    "'',http://a/b/c/d;p?q",
    ".,http://a/b/c/",
    "./,http://a/b/c/",
    "..,http://a/b/",
    "../,http://a/b/",
    "../g,http://a/b/g",
    "../..,http://a/",
    "../../,http://a/",
    "../../g,http://a/g",
    "../../../g,http://a/g",
    "/./g,http://a/g",
    "/../g,http://a/g",
    "g.,http://a/b/c/g.",
    "..g,http://a/b/c/..g",
    "./g/.,http://a/b/c/g/",
    "g/../h,http://a/b/c/h",
    "g;x=1/../y,http://a/b/c/y",
    "g?y/../x,http://a/b/c/g?y/../x"
  })
  void resolvesAsTheStandardSays(String reference, String expected) {
    assertThat(Addresses.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @Test
  void resolvesWhatIsNoUri() {
    assertThat(Addresses.resolve("http://a/b", " x y\u00e9[1]\n"))
        .isEqualTo("http://a/x y\u00e9[1]");
    assertThat(Addresses.resolve("", "http:///a.example/x")).isEqualTo("http://a.example/x");
    assertThat(Addresses.resolve("http://a", "x")).isEqualTo("http://a/x");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:x",
    "JavaScript:x",
    "'java\tscript:x'",
    "' javascript:x'",
    "data:text/html",
    "vbscript:x",
    "file:///x",
    "about:blank"
  })
  void letsOnlyHarmlessSchemesThrough(String reference) {
    assertThat(Addresses.safe("http://a/", reference)).isEmpty();
  }

  @Test
  void keepsTheOldBaseWhereTheNewOneIsOfNoUse() {
    assertThat(Addresses.base("http://a/b/", "javascript:x")).isEqualTo("http://a/b/");
    assertThat(Addresses.base("", "rel/")).isEmpty();
    assertThat(Addresses.base("http://a/b/", "../c/")).isEqualTo("http://a/c/");
  }

  @Test
  void takesNothingLongForAnAddress() {
    assertThat(Addresses.resolve("http://a/", "x".repeat(10_000))).isEmpty();
  }
}
