package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.ShowTag;
import org.jspecify.annotations.Nullable;

/** What a news item must have to be served; JSON may leave out anything. */
final class Shape {

  private Shape() {}

  static void check(NewsItem item) {
    check(item.article());
    need("cause", item.cause());
    if (item.decision() < 1) {
      throw bad("decision must be at least 1 but is " + item.decision());
    }
    for (FranchiseTag tag : item.franchises()) {
      need("franchises.id", tag.id());
      need("franchises.role", tag.role());
    }
    for (ShowTag tag : item.shows()) {
      need("shows.id", tag.id());
      need("shows.franchise", tag.franchise());
      need("shows.role", tag.role());
      tag.kinds().forEach(kind -> need("shows.kinds.kind", kind.kind()));
    }
    item.people().forEach(person -> need("people.name", person.name()));
    item.previous()
        .franchises()
        .forEach(tag -> {
          need("previous.franchises.id", tag.id());
          need("previous.franchises.role", tag.role());
        });
    item.previous()
        .shows()
        .forEach(tag -> {
          need("previous.shows.id", tag.id());
          need("previous.shows.franchise", tag.franchise());
          need("previous.shows.role", tag.role());
        });
  }

  private static void check(@Nullable ArticleExcerpt article) {
    need("article", article);
    if (article != null) {
      need("article.id", article.id());
      need("article.url", article.url());
      need("article.title", article.title());
      need("article.source", article.source());
      need("article.source.id", article.source().id());
      need("article.source.name", article.source().name());
      need("article.fetched", article.fetched());
      article.authors().forEach(author -> need("article.authors.name", author.name()));
    }
  }

  private static void need(String field, @Nullable Object value) {
    if (value == null) {
      throw bad(field + " must be there but is not");
    }
  }

  private static MalformedEventException bad(String what) {
    return new MalformedEventException("NewsItem: " + what, null);
  }
}
