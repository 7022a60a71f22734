package dev.newsreel.localstack.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PublishingHouseTests {

  private PublishingHouse house;

  @BeforeEach
  void open() {
    house =
        PublishingHouse.open("Made & Up <Weekly>", 0)
            .publish(List.of(Stories.ballard(), Stories.dishwasher()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  void tellsEachStoryInEveryFormat(FeedFormat format) throws Exception {
    var feed = get(format.path());

    assertThat(feed)
        .contains(house.site().url(Stories.ballard().path()).toString())
        .contains(house.site().url(Stories.dishwasher().path()).toString());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON_FEED")
  void writesWellFormedXml(FeedFormat format) throws Exception {
    var bytes = get(format.path()).getBytes(StandardCharsets.UTF_8);

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));

    assertThat(document.getDocumentElement().getTextContent()).contains("Best New Detective");
  }

  @Test
  void writesWellFormedJson() throws Exception {
    var feed = JsonMapper.shared().readTree(get(FeedFormat.JSON_FEED.path()));

    assertThat(feed.get("title").asString()).isEqualTo("Made & Up <Weekly>");
    assertThat(feed.get("items")).hasSize(2);
  }

  @Test
  void surroundsTheArticleWithFurniture() throws Exception {
    var page = get(Stories.ballard().path());

    assertThat(page)
        .contains(
            "cookie-banner",
            "<nav>",
            "share-buttons",
            "newsletter",
            "Related stories",
            "comments",
            "<footer>")
        .contains("application/ld+json", "og:title", "<h2>A Cold Case Unit")
        .contains(
            "<strong class=\"label\">Cast</strong><span class=\"value\">Courtney Taylor as Samira Parker</span>");
  }

  @Test
  void replacesAStoryOfTheSameSlug() throws Exception {
    var old = Stories.dishwasher();
    var corrected =
        new Story(
            old.slug(),
            "Corrected",
            old.summary(),
            old.author(),
            old.published(),
            old.modified().plusSeconds(60),
            old.section(),
            old.keywords(),
            old.parts(),
            Map.of());

    house.publish(corrected);

    assertThat(get(corrected.path())).contains("<h1>Corrected</h1>");
    assertThat(get(FeedFormat.RSS.path()))
        .containsOnlyOnce(old.path() + "</link>")
        .contains("Corrected");
  }

  private String get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(house.site().url(path)).build(), BodyHandlers.ofString())
          .body();
    }
  }
}
