package dev.newsreel.feed.log;

import dev.newsreel.events.Cause;
import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.SourceRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item in about one kilobyte: what a reader needs to show it. No evidence, and at most six
 * franchises and six shows, the most important first.
 *
 * @param excerpt at most 200 characters
 */
record Brief(
    String id,
    Position position,
    Cause cause,
    int decision,
    String title,
    URI url,
    SourceRef source,
    @Nullable Instant published,
    @Nullable String language,
    @Nullable String excerpt,
    @Nullable String storyId,
    @Nullable Boolean backfill,
    @Nullable Boolean spoiler,
    List<BriefFranchise> franchises,
    List<BriefShow> shows) {

  private static final int MOST_TAGS = 6;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_EXCERPT = 200;

  Brief {
    franchises = List.copyOf(franchises);
    shows = List.copyOf(shows);
  }

  record BriefFranchise(String id, String name, Role role, double confidence) {}

  record BriefShow(
      String id,
      String title,
      String franchise,
      Role role,
      double confidence,
      List<Kind> kinds,
      List<Integer> seasons) {

    BriefShow {
      kinds = List.copyOf(kinds);
      seasons = List.copyOf(seasons);
    }
  }

  static Brief of(NewsItem item, Position position) {
    var article = item.article();
    return new Brief(
        article.id().value(),
        position,
        item.cause(),
        item.decision(),
        cut(article.title(), LONGEST_TITLE),
        article.url(),
        article.source(),
        article.published(),
        article.language(),
        article.excerpt() == null ? null : cut(article.excerpt(), LONGEST_EXCERPT),
        article.storyId(),
        article.backfill() ? true : null,
        item.spoiler() ? true : null,
        item.franchises().stream()
            .filter(tag -> tag.role().isInStream())
            .limit(MOST_TAGS)
            .map(tag ->
                new BriefFranchise(tag.id(), tag.name(), tag.role(), round(tag.confidence())))
            .toList(),
        item.shows().stream()
            .filter(tag -> tag.role().isInStream())
            .limit(MOST_TAGS)
            .map(Brief::show)
            .toList());
  }

  private static BriefShow show(ShowTag tag) {
    return new BriefShow(
        tag.id(),
        tag.title(),
        tag.franchise(),
        tag.role(),
        round(tag.confidence()),
        tag.kinds().stream().map(KindTag::kind).toList(),
        tag.seasons());
  }

  private static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
