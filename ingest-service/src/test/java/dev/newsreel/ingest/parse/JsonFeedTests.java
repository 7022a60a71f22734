package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.FeedSamples.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTests {

  @Test
  void readsTheFeed() {
    ParsedFeed feed =
        parse(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "/", "feed_url": "/f.json",
             "description": "All", "icon": "/i.png", "language": "en", "authors": [{"name": "Jo", "url": "/jo"}],
             "hubs": [{"type": "WebSub", "url": "http://hub.example/"}], "next_url": "/f2.json"}\
            """);

    assertThat(feed.format()).isEqualTo(FeedFormat.JSON_FEED_11);
    assertThat(feed.feed().title().text()).isEqualTo("News");
    assertThat(feed.feed().link()).isEqualTo("http://press.example/");
    assertThat(feed.feed().self()).isEqualTo("http://press.example/f.json");
    assertThat(feed.feed().next()).isEqualTo("http://press.example/f2.json");
    assertThat(feed.feed().authors())
        .containsExactly(new Person("Jo", null, "http://press.example/jo"));
    assertThat(feed.feed().hubs()).containsExactly("http://hub.example/");
    assertThat(feed.feed().image())
        .isEqualTo(new FeedImage("http://press.example/i.png", null, null));
  }

  @Test
  void readsItems() {
    ParsedEntry item =
        parse(
                """
                {"version": "https://jsonfeed.org/version/1", "items": [{"id": 7, "url": "/a", "title": "A & B",
                 "content_html": "<p onclick='x()'>Hi</p>", "summary": "S", "date_published": "2026-01-02T03:04:05+01:00",
                 "tags": ["tv"], "author": {"name": "Jo"}, "banner_image": "/b.png",
                 "attachments": [{"url": "/e.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]}]}\
                """)
            .entries()
            .getFirst();

    assertThat(item.id()).isEqualTo("7");
    assertThat(item.url()).isEqualTo("http://press.example/a");
    assertThat(item.title()).isEqualTo(new FeedText("A & B", false));
    assertThat(item.content()).isEqualTo(new FeedText("<p>Hi</p>", true));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
    assertThat(item.categories()).extracting(Category::term).containsExactly("tv");
    assertThat(item.authors()).extracting(Person::name).containsExactly("Jo");
    assertThat(item.enclosures())
        .containsExactly(new Enclosure("http://press.example/e.mp3", "audio/mpeg", "12"));
    assertThat(item.image()).isEqualTo("http://press.example/b.png");
  }

  @Test
  void keepsTheItemsBeforeABreak() {
    ParsedFeed feed =
        parse(
            "{\"version\": \"https://jsonfeed.org/version/1.1\",\n\"items\": [{\"id\": \"1\"}, {\"id\": \"2\", ");

    assertThat(feed.entries()).extracting(ParsedEntry::id).containsExactly("1");
    assertThat(feed.problems()).extracting(ParseProblem::kind).containsExactly(Kind.MALFORMED);
    assertThat(feed.problems().getFirst().line()).isEqualTo(2);
  }

  @Test
  void saysWhenJsonIsNoFeed() {
    ParsedFeed feed = parse("{\"error\": \"not found\"}");

    assertThat(feed.format()).isEqualTo(FeedFormat.UNKNOWN);
    assertThat(feed.problems()).extracting(ParseProblem::kind).containsExactly(Kind.NOT_A_FEED);
  }

  @Test
  void answersValuesOfTheWrongKind() {
    ParsedFeed feed =
        parse(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": {\"a\": 1}, \"items\": [1, null, {\"tags\": 3, \"url\": []}], \"authors\": \"Jo\"}");

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.feed().title().isEmpty()).isTrue();
  }
}
