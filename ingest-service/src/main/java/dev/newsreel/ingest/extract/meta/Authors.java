package dev.newsreel.ingest.extract.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wrote it: names only, without "By", dates and roles. */
final class Authors {

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|words|story|posted|reported|reviewed)\\s+)?by[:\\s]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATORS =
      Pattern.compile("\\s*(?:[;|/•]|,| and | & | with )\\s*");
  private static final Pattern ROLE =
      Pattern.compile(
          ".*\\b(editor|writer|reporter|correspondent|contributor|staff|critic|columnist|producer|desk|team|published|updated|min read)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private Authors() {}

  static @Nullable Sourced<List<String>> find(PageElements page, MetaTags meta, JsonLd jsonLd) {
    JsonNode article = jsonLd.article();
    List<String> names = article == null ? List.of() : names(JsonLd.strings(article.get("author")));
    if (!names.isEmpty()) {
      return new Sourced<>(names, "json-ld:author");
    }
    for (String name :
        List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dc.creator",
            "dcterms.creator")) {
      names = names(meta.all(name));
      if (!names.isEmpty()) {
        return new Sourced<>(names, name);
      }
    }
    return visible(page);
  }

  private static @Nullable Sourced<List<String>> visible(PageElements page) {
    for (Element element :
        page.document()
            .select("[rel=author],[itemprop=author],[class*=byline],[class*=author-name]")) {
      List<String> names = names(List.of(element.text()));
      if (!names.isEmpty() && Surroundings.isOfArticle(element)) {
        return new Sourced<>(names, "byline");
      }
    }
    return null;
  }

  private static List<String> names(List<String> raw) {
    var names = new LinkedHashSet<String>();
    for (String text : raw) {
      names.addAll(split(text));
    }
    return new ArrayList<>(names);
  }

  private static List<String> split(String text) {
    if (text.startsWith("http") || text.startsWith("@") || text.length() > 200) {
      return List.of();
    }
    var names = new ArrayList<String>();
    for (String part : SEPARATORS.split(BY.matcher(text.strip()).replaceFirst(""), -1)) {
      String name = BY.matcher(part.strip()).replaceFirst("").strip();
      if (isName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= 60
        && name.chars().noneMatch(Character::isDigit)
        && name.split(" ", -1).length <= 5
        && !ROLE.matcher(name).matches();
  }
}
