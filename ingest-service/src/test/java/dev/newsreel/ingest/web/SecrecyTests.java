package dev.newsreel.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyTests {

  @ParameterizedTest
  @CsvSource({
    "https://tvline.com/feed/, https://tvline.com/feed/",
    "https://example.com/feed?token=abc, https://example.com/feed?…",
    "https://example.com/private/9f86d081884c7d659a2feaa0c55ad015/rss, https://example.com/private/…/rss",
    "https://u:p@example.com:8443/rss, https://example.com:8443/rss",
    "https://example.com/the-last-of-us-season-2-news-and-rumours/feed, https://example.com/the-last-of-us-season-2-news-and-rumours/feed"
  })
  void leavesOutWhatMayBeASecret(String url, String shown) {
    assertThat(Secrecy.shown(URI.create(url))).isEqualTo(shown);
  }
}
