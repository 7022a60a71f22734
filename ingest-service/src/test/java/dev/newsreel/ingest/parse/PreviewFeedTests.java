package dev.newsreel.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PreviewFeedTests {

  @Test
  void writesWhatThereIsAndLeavesOutWhatIsMissing() {
    ParsedFeed feed =
        FeedSamples.rss(
            "<title>News</title><image><url>/i.png</url></image><item><title>One</title><pubDate>Thu, 01 Jan 2026 19:48:21 GMT</pubDate><category>TV</category></item><item><pubDate>soon</pubDate></item>");

    String json = JsonMapper.builder().build().writeValueAsString(PreviewFeed.of(feed));

    assertThat(json)
        .isEqualTo(
            "{\"encoding\":\"utf-8\",\"format\":\"RSS 2.0\",\"feed\":{\"title\":\"News\",\"image\":{\"href\":\"http://press.example/i.png\"}},"
                + "\"entries\":[{\"title\":\"One\",\"published\":\"2026-01-01T19:48:21Z\",\"categories\":[{\"term\":\"TV\"}]},{}],"
                + "\"problems\":[{\"kind\":\"date\",\"message\":\"<pubdate> is no date in any known form: soon\",\"line\":5}]}");
  }
}
