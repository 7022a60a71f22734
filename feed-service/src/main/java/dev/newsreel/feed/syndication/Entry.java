package dev.newsreel.feed.syndication;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.ShowTag;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the three formats say of one news item, in the same words. */
final class Entry {

  private final NewsItem item;

  Entry(NewsItem item) {
    this.item = item;
  }

  /** A tag URI (RFC 4151) that an update keeps. */
  String id() {
    return "tag:newsreel.dev,2026:article/" + article().id();
  }

  String title() {
    return Text.clean(article().title());
  }

  URI link() {
    return article().url();
  }

  String excerpt() {
    String excerpt = article().excerpt();
    return excerpt == null ? "" : Text.clean(excerpt);
  }

  Instant published() {
    Instant published = article().published();
    return published == null ? article().fetched() : published;
  }

  Instant updated() {
    Instant modified = article().modified();
    return modified == null || modified.isBefore(published()) ? published() : modified;
  }

  List<String> authors() {
    return article().authors().stream().map(author -> Text.clean(author.name())).toList();
  }

  String outlet() {
    return Text.clean(article().source().name());
  }

  /** Franchises, shows and kinds as plain terms, most important first, none twice. */
  Set<String> categories() {
    var terms = new LinkedHashSet<String>();
    item.franchises().stream()
        .filter(tag -> tag.role().isInStream())
        .forEach(tag -> terms.add(tag.name()));
    item.shows().stream().filter(tag -> tag.role().isInStream()).forEach(tag -> add(terms, tag));
    return terms;
  }

  ArticleExcerpt article() {
    return item.article();
  }

  private static void add(Set<String> terms, ShowTag tag) {
    terms.add(tag.title());
    tag.kinds().stream().map(kind -> kind.kind()).map(Kind::word).forEach(terms::add);
  }
}
