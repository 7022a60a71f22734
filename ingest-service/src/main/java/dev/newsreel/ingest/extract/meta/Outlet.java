package dev.newsreel.ingest.extract.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The outlet's own words for its article: standfirst, section, keywords, language, picture. */
final class Outlet {

  private Outlet() {}

  static @Nullable Sourced<String> publisher(MetaTags meta, JsonLd jsonLd) {
    return either(
        jsonLd, "publisher", meta.first("og:site_name", "application-name", "dc.publisher"));
  }

  static @Nullable Sourced<String> summary(MetaTags meta, JsonLd jsonLd) {
    Sourced<String> said = meta.first("og:description", "description", "twitter:description");
    return said == null ? either(jsonLd, "description", null) : said;
  }

  static @Nullable Sourced<String> section(MetaTags meta, JsonLd jsonLd) {
    return either(
        jsonLd,
        "articleSection",
        meta.first("article:section", "parsely-section", "section", "cxenseparse:section"));
  }

  private static @Nullable Sourced<String> either(
      JsonLd jsonLd, String name, @Nullable Sourced<String> other) {
    String text = jsonLd.text(name);
    return text == null ? other : new Sourced<>(text, "json-ld:" + name);
  }

  static @Nullable Sourced<List<String>> keywords(MetaTags meta, JsonLd jsonLd) {
    List<String> tags = split(meta.all("article:tag"));
    if (!tags.isEmpty()) {
      return new Sourced<>(tags, "article:tag");
    }
    JsonNode article = jsonLd.article();
    List<String> words =
        article == null ? List.of() : split(JsonLd.strings(article.get("keywords")));
    if (!words.isEmpty()) {
      return new Sourced<>(words, "json-ld:keywords");
    }
    for (String name : List.of("news_keywords", "keywords", "parsely-tags", "sailthru.tags")) {
      words = split(meta.all(name));
      if (!words.isEmpty()) {
        return new Sourced<>(words, name);
      }
    }
    return null;
  }

  private static List<String> split(List<String> values) {
    var words = new LinkedHashSet<String>();
    for (String value : values) {
      for (String word : value.split("[,;]", -1)) {
        if (!word.isBlank() && word.length() < 100) {
          words.add(word.strip());
        }
      }
    }
    return new ArrayList<>(words);
  }

  /** BCP 47, from the root element before anything else. */
  static @Nullable Sourced<String> language(PageElements page, MetaTags meta, JsonLd jsonLd) {
    String root = rootLanguage(page);
    Sourced<String> said =
        root.isBlank()
            ? either(jsonLd, "inLanguage", meta.first("og:locale", "content-language", "language"))
            : new Sourced<>(root, "html:lang");
    if (said == null) {
      return null;
    }
    String tag = Locale.forLanguageTag(said.value().strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : new Sourced<>(tag, said.source());
  }

  private static String rootLanguage(PageElements page) {
    return page.all("html").isEmpty() ? "" : page.all("html").getFirst().attr("lang");
  }

  static @Nullable Sourced<URI> image(PageElements page, MetaTags meta, JsonLd jsonLd) {
    Sourced<String> said =
        meta.first(
            "og:image:secure_url",
            "og:image",
            "og:image:url",
            "twitter:image",
            "twitter:image:src");
    if (said == null) {
      JsonNode article = jsonLd.article();
      JsonNode image = article == null ? null : article.get("image");
      image = image != null && image.isArray() ? image.get(0) : image;
      image = image != null && image.isObject() ? image.get("url") : image;
      said =
          image != null && image.isString()
              ? new Sourced<>(image.stringValue(), "json-ld:image")
              : null;
    }
    return said == null ? null : absolute(page.document().baseUri(), said);
  }

  private static @Nullable Sourced<URI> absolute(String base, Sourced<String> said) {
    try {
      URI uri = URI.create(base).resolve(said.value().strip().replace(" ", "%20"));
      return uri.isAbsolute() ? new Sourced<>(uri, said.source()) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
