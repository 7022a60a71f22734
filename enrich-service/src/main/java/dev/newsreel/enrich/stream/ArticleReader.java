package dev.newsreel.enrich.stream;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads records of the articles topic strictly: what is wrong is told and not guessed at. */
final class ArticleReader {

  private ArticleReader() {}

  /**
   * The article of a record.
   *
   * @throws MalformedEventException when value and key do not make one
   */
  static Article read(ArticleId key, byte[] value) {
    Article article = EventJson.read(value, Article.class);
    Completeness.check(article);
    if (!article.id().equals(key)) {
      throw new MalformedEventException(
          "the key must be the article's id " + article.id() + " but is " + key, null);
    }
    if (article.revision() < 1) {
      throw new MalformedEventException(
          "revision must be 1 or more but is " + article.revision(), null);
    }
    return article;
  }

  /**
   * The id in a record's key.
   *
   * @throws MalformedEventException when the key is no id
   */
  static ArticleId key(byte @Nullable [] key) {
    if (key == null) {
      throw new MalformedEventException("the key must be an article id but is absent", null);
    }
    try {
      return new ArticleId(new String(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException("the key must be an article id: " + e.getMessage(), e);
    }
  }
}
