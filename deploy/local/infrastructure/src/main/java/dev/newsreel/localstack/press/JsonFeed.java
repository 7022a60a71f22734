package dev.newsreel.localstack.press;

import static dev.newsreel.localstack.press.Markup.json;

import java.util.List;
import java.util.stream.Collectors;

/** JSON Feed 1.1. */
final class JsonFeed {

  private JsonFeed() {}

  static String render(Outlet outlet, List<Story> stories) {
    return """
    {"version": "https://jsonfeed.org/version/1.1", "title": %s, "home_page_url": "%s/", "items": [%s]}
    """
        .formatted(
            json(outlet.name()),
            outlet.origin(),
            stories.stream().map(story -> item(outlet, story)).collect(Collectors.joining(",\n")));
  }

  private static String item(Outlet outlet, Story story) {
    return """
    {"id": "%1$s", "url": "%1$s", "title": %2$s, "summary": %3$s, "date_published": "%4$s",
     "date_modified": "%5$s", "authors": [{"name": %6$s}], "tags": [%7$s]}\
    """
        .formatted(
            outlet.url(story),
            json(story.title()),
            json(story.summary()),
            story.published(),
            story.modified(),
            json(story.author()),
            story.keywords().stream().map(Markup::json).collect(Collectors.joining(", ")));
  }
}
