package dev.newsreel.localstack.press.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoPressTests {

  private static final Pattern PATH = Pattern.compile("/news/([a-z0-9-]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private Instant now = Instant.parse("2026-03-04T16:30:00Z");
  private final DemoPress press = DemoPress.open(7, () -> now, 0);

  @AfterEach
  void close() {
    press.close();
    client.close();
  }

  @Test
  void hasStoriesWhenItOpensAndBringsOneEveryFewSeconds() throws Exception {
    var atFirst = slugs(press);

    now = now.plusSeconds(60);

    assertThat(atFirst).hasSizeGreaterThanOrEqualTo(10);
    assertThat(slugs(press)).containsAll(atFirst).hasSizeGreaterThanOrEqualTo(atFirst.size() + 12);
  }

  @Test
  void becomesCalmLater() throws Exception {
    now = now.plus(Duration.ofMinutes(10));
    var before = slugs(press);

    now = now.plusSeconds(60);

    var fresh = new TreeSet<>(slugs(press));
    fresh.removeAll(before);
    assertThat(fresh).hasSizeBetween(3, 5);
  }

  @Test
  void bringsTheSameToWhoeverOpensItAgainWithTheSameSeed() throws Exception {
    try (var again = DemoPress.open(7, () -> now, 0);
        var other = DemoPress.open(8, () -> now, 0)) {
      assertThat(slugs(again)).isEqualTo(slugs(press));
      assertThat(slugs(other)).isNotEqualTo(slugs(press));
    }
  }

  @Test
  void servesThePageOfEveryStory() throws Exception {
    now = now.plusSeconds(120);
    for (var source : press.sources()) {
      for (var slug : slugs(source.feed())) {
        var page = get(source.feed().resolve("/news/" + slug));
        assertThat(page).contains("<article").doesNotContainPattern("\\{[a-z0-9]+}");
      }
    }
  }

  @Test
  void tellsSomeStoriesTwiceAndUpdatesSome() throws Exception {
    now = now.plusSeconds(150);
    var slugs = slugs(press);
    var updated = 0;
    for (var source : press.sources()) {
      for (var slug : slugs(source.feed())) {
        updated += get(source.feed().resolve("/news/" + slug)).contains("Update:") ? 1 : 0;
      }
    }

    assertThat(slugs)
        .anyMatch(slug -> slug.endsWith("-wire") && slugs.contains(slug.replace("-wire", "")));
    assertThat(updated).isPositive();
  }

  private List<String> slugs(DemoPress from) throws Exception {
    var slugs = new TreeSet<String>();
    for (var source : from.sources()) {
      slugs.addAll(slugs(source.feed()));
    }
    return List.copyOf(slugs);
  }

  private List<String> slugs(URI feed) throws Exception {
    return PATH.matcher(get(feed)).results().map(match -> match.group(1)).distinct().toList();
  }

  private String get(URI url) throws Exception {
    return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
  }
}
