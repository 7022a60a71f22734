package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHeaderTests {

  private static final URI PAGE = URI.create("https://example.com/a/feed");

  @Test
  void findsALinkByItsRelation() {
    var headers =
        List.of(
            "<https://hub.example.com/>; rel=\"hub\", </feed>; rel=self",
            "<https://other.example.com/>; rel=\"next hub\"");

    assertThat(LinkHeader.find(headers, "hub", PAGE))
        .contains(URI.create("https://hub.example.com/"));
    assertThat(LinkHeader.find(headers, "self", PAGE))
        .contains(URI.create("https://example.com/feed"));
    assertThat(LinkHeader.find(headers, "next", PAGE))
        .contains(URI.create("https://other.example.com/"));
  }

  @Test
  void findsNothingInNonsense() {
    assertThat(LinkHeader.find(List.of("", "<", "<a b c>; rel=hub", "; rel=hub"), "hub", PAGE))
        .isEmpty();
  }
}
