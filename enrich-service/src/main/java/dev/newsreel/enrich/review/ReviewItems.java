package dev.newsreel.enrich.review;

import dev.newsreel.enrich.claim.Claim;
import dev.newsreel.enrich.review.ReviewItem.Place;
import dev.newsreel.enrich.review.ReviewItem.State;
import dev.newsreel.events.Article;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes items whose ids say what they are about. */
public final class ReviewItems {

  private static final int LONGEST = 100;

  private ReviewItems() {}

  /** What may be a show that the catalog does not have. */
  public static ReviewItem title(String title, String sentence, Article article, Instant now) {
    return item(
        "title-" + slug(title),
        ReviewItem.Type.TITLE,
        null,
        null,
        "title",
        title,
        null,
        "article",
        null,
        place(article, sentence),
        now);
  }

  /** A claim that contradicts the catalog. */
  public static ReviewItem conflict(Claim claim, Article article, Instant now) {
    var id = "conflict-" + claim.show() + "-" + claim.field() + "-" + slug(claim.value());
    return item(
        id,
        ReviewItem.Type.CONFLICT,
        claim.franchise(),
        claim.show(),
        claim.field(),
        claim.value(),
        claim.known(),
        "article",
        null,
        place(article, ""),
        now);
  }

  /**
   * A fact of another source.
   *
   * @param source {@code wikidata} or {@code tvmaze}
   */
  public static ReviewItem proposal(
      String source,
      String franchise,
      String show,
      String field,
      String value,
      @Nullable String known,
      @Nullable String licence,
      Place place,
      Instant now) {
    var id = source + "-" + show + "-" + field + "-" + slug(value);
    return item(
        id,
        ReviewItem.Type.PROPOSAL,
        franchise,
        show,
        field,
        value,
        known,
        source,
        licence,
        place,
        now);
  }

  private static ReviewItem item(
      String id,
      ReviewItem.Type type,
      @Nullable String franchise,
      @Nullable String show,
      String field,
      String value,
      @Nullable String known,
      String origin,
      @Nullable String licence,
      Place place,
      Instant now) {
    return new ReviewItem(
        id.substring(0, Math.min(LONGEST, id.length())),
        type,
        State.OPEN,
        1,
        franchise,
        show,
        field,
        value,
        known,
        origin,
        licence,
        1,
        List.of(place),
        now,
        now);
  }

  private static Place place(Article article, String context) {
    return new Place(article.id().value(), article.url().toString(), context);
  }

  /** Lower case words with hyphens. */
  static String slug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
