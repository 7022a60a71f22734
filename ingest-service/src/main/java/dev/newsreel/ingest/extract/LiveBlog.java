package dev.newsreel.ingest.extract;

import dev.newsreel.ingest.extract.meta.JsonLd;
import java.net.URI;
import java.util.regex.Pattern;

/** Recognises pages that grow while one looks: by their JSON-LD type or by their address. */
final class LiveBlog {

  private static final Pattern ADDRESS =
      Pattern.compile("/live/|/live-?blogs?/|live-?blog|live-updates|-as-it-happened");

  private LiveBlog() {}

  static boolean is(URI page, JsonLd jsonLd) {
    boolean typed =
        jsonLd.objects().stream()
            .anyMatch(object -> JsonLd.types(object).contains("LiveBlogPosting"));
    return typed || (page.getRawPath() != null && ADDRESS.matcher(page.getRawPath()).find());
  }
}
