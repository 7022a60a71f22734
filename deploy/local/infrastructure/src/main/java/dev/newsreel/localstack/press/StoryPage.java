package dev.newsreel.localstack.press;

import static dev.newsreel.localstack.press.Markup.jsonInHtml;
import static dev.newsreel.localstack.press.Markup.plain;
import static dev.newsreel.localstack.press.Markup.xml;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A story as a page of its outlet: the article in the middle of everything else that such a page
 * has.
 */
final class StoryPage {

  private StoryPage() {}

  static Page render(Outlet outlet, Story story) {
    var html =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
            + head(outlet, story)
            + "</head>\n<body>\n"
            + Furniture.above(outlet)
            + article(story)
            + Furniture.below(story)
            + "</body>\n</html>\n";
    return Page.html(html, story.modified());
  }

  private static String head(Outlet outlet, Story story) {
    return """
    <meta charset="utf-8">
    <title>%1$s - %2$s</title>
    <meta name="description" content="%3$s">
    <link rel="canonical" href="%4$s">
    <meta property="og:type" content="article">
    <meta property="og:title" content="%1$s">
    <meta property="og:description" content="%3$s">
    <meta property="og:url" content="%4$s">
    <meta property="og:site_name" content="%2$s">
    <meta property="article:published_time" content="%5$s">
    <meta property="article:modified_time" content="%6$s">
    <meta property="article:section" content="%7$s">
    <script type="application/ld+json">%8$s</script>
    """
        .formatted(
            xml(story.title()),
            xml(outlet.name()),
            xml(story.summary()),
            outlet.url(story),
            story.published(),
            story.modified(),
            xml(story.section()),
            linkedData(outlet, story));
  }

  private static String linkedData(Outlet outlet, Story story) {
    return """
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": %s, "description": %s,
     "mainEntityOfPage": "%s", "datePublished": "%s", "dateModified": "%s", "articleSection": %s,
     "keywords": [%s], "author": [{"@type": "Person", "name": %s}],
     "publisher": {"@type": "Organization", "name": %s}}\
    """
        .formatted(
            jsonInHtml(story.title()),
            jsonInHtml(story.summary()),
            outlet.url(story),
            story.published(),
            story.modified(),
            jsonInHtml(story.section()),
            story.keywords().stream().map(Markup::jsonInHtml).collect(Collectors.joining(", ")),
            jsonInHtml(story.author()),
            jsonInHtml(outlet.name()));
  }

  private static String article(Story story) {
    return """
    <main>
    <article class="post">
    <header><p class="kicker">%s</p><h1>%s</h1>
    <p class="byline">By <a rel="author" href="/staff">%s</a> <time datetime="%s">%4$s</time></p></header>
    %s
    <div class="post-content">
    %s
    %s</div>
    </article>
    """
        .formatted(
            xml(story.section()),
            xml(story.title()),
            xml(story.author()),
            story.published(),
            Furniture.sharing(),
            story.parts().stream().map(StoryPage::part).collect(Collectors.joining("\n")),
            infobox(story.infobox()));
  }

  private static String part(String part) {
    if (part.startsWith("## ")) {
      return "<h2>" + part.substring(3) + "</h2>";
    }
    if (part.startsWith("> ")) {
      var caption = part.substring(2);
      return "<figure><img src=\"/images/still.jpg\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
          .formatted(xml(plain(caption)), caption);
    }
    return "<p>" + part + "</p>";
  }

  private static String infobox(Map<String, String> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return rows.entrySet().stream()
        .map(row ->
            "<div class=\"info-row\"><strong class=\"label\">%s</strong><span class=\"value\">%s</span></div>"
                .formatted(xml(row.getKey()), xml(row.getValue())))
        .collect(Collectors.joining("\n", "<div class=\"info-box\">\n", "\n</div>\n"));
  }
}
