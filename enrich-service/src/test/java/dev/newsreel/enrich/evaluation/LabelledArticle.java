package dev.newsreel.enrich.evaluation;

import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.events.Article;
import dev.newsreel.events.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article with what a person found in it.
 *
 * @param trap the difficulty that the row stands for
 */
record LabelledArticle(
    String id,
    @Nullable String title,
    @Nullable String url,
    @Nullable String published,
    @Nullable String section,
    @Nullable List<String> keywords,
    @Nullable String text,
    List<FranchiseLabel> franchises,
    List<ShowLabel> shows,
    @Nullable String trap) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A franchise and how much the article is about it. */
  record FranchiseLabel(String id, String role) {}

  /** A show with the kinds of news about it, the first one first. */
  record ShowLabel(
      String title, String franchise, String role, List<String> kinds, List<Integer> seasons) {

    boolean isPrimary() {
      return role.equals(Role.PRIMARY.word());
    }
  }

  /** The articles of a file, one JSON object a line. */
  static List<LabelledArticle> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> JSON.readValue(line, LabelledArticle.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("articles could not be read: " + file, e);
    }
  }

  Article article() {
    return new PlainArticle(title, url, published, section, keywords, text).article();
  }

  /** Roles by franchise. */
  Map<String, String> roles() {
    return franchises.stream()
        .collect(
            Collectors.toMap(
                FranchiseLabel::id, FranchiseLabel::role, (a, _) -> a, LinkedHashMap::new));
  }

  /** The franchises in whose streams the article belongs. */
  Set<String> streams() {
    return franchises.stream()
        .filter(label -> isInStream(label.role()))
        .map(FranchiseLabel::id)
        .collect(Collectors.toSet());
  }

  static boolean isInStream(String role) {
    return List.of("primary", "secondary", "listed").contains(role);
  }
}
