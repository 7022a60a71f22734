package dev.newsreel.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostKeyTests {

  @ParameterizedTest
  @CsvSource({
    "https://www.variety.com/feed, variety.com",
    "https://Feeds.BBC.co.uk/x, bbc.co.uk",
    "http://127.0.0.1:8085/x, 127.0.0.1:8085",
    "http://localhost:8085/x, localhost:8085"
  })
  void isTheDomainThatItsOwnerRegistered(String url, String key) {
    assertThat(HostKey.of(URI.create(url)).value()).isEqualTo(key);
  }
}
