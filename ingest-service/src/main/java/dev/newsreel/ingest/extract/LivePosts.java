package dev.newsreel.ingest.extract;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.extract.meta.JsonLd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * The posts of a live blog that its page does not show itself: many pages load them while one
 * looks, and give them in JSON-LD ({@code liveBlogUpdate} of schema.org's {@code LiveBlogPosting}).
 * Each is its headline and its paragraphs, in the order of the document.
 */
final class LivePosts {

  private static final int MOST_POSTS = 200;

  /** So many characters of a post are looked for on the page. */
  private static final int SIGN = 60;

  private LivePosts() {}

  /** The blocks of the page, and after them those of the posts that it does not show. */
  static List<Block> with(List<Block> shown, JsonLd jsonLd) {
    List<JsonNode> posts = posts(jsonLd);
    if (posts.isEmpty()) {
      return shown;
    }
    String page = shown.stream().map(Block::text).collect(Collectors.joining("\n"));
    var all = new ArrayList<>(shown);
    for (JsonNode post : posts) {
      List<String> paragraphs = paragraphs(post);
      if (!paragraphs.isEmpty() && !page.contains(sign(paragraphs.getFirst()))) {
        headline(post).forEach(all::add);
        paragraphs.forEach(text -> all.add(Block.of(Zone.BODY, text)));
      }
    }
    return all;
  }

  private static List<JsonNode> posts(JsonLd jsonLd) {
    return jsonLd.objects().stream()
        .filter(object -> JsonLd.types(object).contains("LiveBlogPosting"))
        .map(blog -> blog.path("liveBlogUpdate"))
        .flatMap(posts -> posts.isArray() ? posts.valueStream() : Stream.of(posts))
        .filter(JsonNode::isObject)
        .limit(MOST_POSTS)
        .toList();
  }

  private static Stream<Block> headline(JsonNode post) {
    return JsonLd.strings(post.get("headline")).stream()
        .limit(1)
        .map(text -> Block.of(Zone.HEADING, plain(text)));
  }

  private static List<String> paragraphs(JsonNode post) {
    return JsonLd.strings(post.get("articleBody")).stream()
        .flatMap(body -> Stream.of(body.split("\\R\\s*\\R|(?i)</p>|<br\\s*/?>\\s*<br\\s*/?>")))
        .map(LivePosts::plain)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String plain(String text) {
    return text.indexOf('<') < 0
        ? text.strip().replaceAll("\\s+", " ")
        : Jsoup.parseBodyFragment(text).text().strip();
  }

  private static String sign(String text) {
    return text.substring(0, Math.min(SIGN, text.length()));
  }
}
