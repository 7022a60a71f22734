package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleExcerpt;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.ShowTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a reader of the log can see or filter by. The catalog's version, the evidence
 * and changes of a confidence below a hundredth are left out: the same decision for a better reason
 * is no news.
 */
final class DecisionDigest {

  private DecisionDigest() {}

  private record Visible(
      String contentHash,
      @Nullable String storyOfAnother,
      boolean retracted,
      List<List<Object>> franchises,
      List<List<Object>> shows,
      List<PersonTag> people,
      List<String> networks,
      List<DateClaim> dates,
      boolean spoiler) {}

  /** Most articles tell a story of their own, which is no news about them. */
  private static @Nullable String storyOfAnother(ArticleExcerpt article) {
    String story = article.storyId();
    return article.id().value().equals(story) ? null : story;
  }

  /** 64 hex digits. */
  static String of(NewsItem item) {
    return of(
        item.article(),
        new Findings(
            item.franchises(),
            item.shows(),
            item.people(),
            item.networks(),
            item.dates(),
            item.spoiler()));
  }

  private static String of(ArticleExcerpt article, Findings found) {
    var visible =
        new Visible(
            article.contentHash(),
            storyOfAnother(article),
            article.retracted(),
            found.franchises().stream().map(DecisionDigest::visible).toList(),
            found.shows().stream().map(DecisionDigest::visible).toList(),
            found.people(),
            found.networks(),
            found.dates(),
            found.spoiler());
    return HexFormat.of().formatHex(sha256().digest(EventJson.write(visible)));
  }

  private static List<Object> visible(FranchiseTag tag) {
    return List.of(tag.id(), tag.name(), tag.role(), hundredths(tag.confidence()));
  }

  private static List<Object> visible(ShowTag tag) {
    return List.of(
        tag.id(),
        tag.title(),
        tag.franchise(),
        tag.alsoIn(),
        tag.role(),
        hundredths(tag.confidence()),
        tag.kinds().stream().map(kind -> List.of(kind.kind(), kind.certainty())).toList(),
        tag.seasons(),
        String.valueOf(tag.network()),
        String.valueOf(tag.releaseDate()));
  }

  private static long hundredths(double confidence) {
    return Math.round(confidence * 100);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
