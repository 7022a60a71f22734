package dev.newsreel.enrich.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at. Collection {@code review}, {@code _id} = id.
 *
 * @param id made of what it says, so that the same thing found again is the same item
 * @param version grows by one with each change, from 1
 * @param franchise id; {@code null} for an unknown title
 * @param show id; {@code null} for an unknown title
 * @param field of the show, as catalog files write it: "network", "first-aired", "last-aired",
 *     "seasons", "status", "cast", or "title" for an unknown one
 * @param value what is proposed, as it was found
 * @param known what the catalog says; {@code null} when nothing
 * @param origin {@code article}, {@code wikidata} or {@code tvmaze}
 * @param licence what must be said of a fact of that origin; {@code null} when nothing must
 * @param seen in how many articles, or 1
 * @param places the last places it was found in, at most {@value #MOST_PLACES}
 */
public record ReviewItem(
    String id,
    Type type,
    State state,
    int version,
    @Nullable String franchise,
    @Nullable String show,
    String field,
    String value,
    @Nullable String known,
    String origin,
    @Nullable String licence,
    int seen,
    List<Place> places,
    Instant first,
    Instant last) {

  static final int MOST_PLACES = 20;

  /** What kind of thing it is. */
  public enum Type {
    /** What may be a show that the catalog does not have. */
    @JsonProperty("title")
    TITLE,
    /** A fact of another source. */
    @JsonProperty("proposal")
    PROPOSAL,
    /** A claim of a page that contradicts the catalog. */
    @JsonProperty("conflict")
    CONFLICT
  }

  /** What a person decided. */
  public enum State {
    /** Nothing yet. */
    @JsonProperty("open")
    OPEN,
    /** The catalog was changed as proposed. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** It is not so; found again, it stays dismissed. */
    @JsonProperty("dismissed")
    DISMISSED
  }

  /**
   * Where it was found.
   *
   * @param key the article's id, or the other source's
   * @param context the sentence, at most 160 characters; empty when there is none
   */
  public record Place(String key, String url, String context) {}

  /** Copies the list. */
  public ReviewItem {
    places = List.copyOf(places);
  }

  /** The same found in another place; unchanged when it was found in that place before. */
  ReviewItem again(ReviewItem found) {
    var fresh = found.places().stream().filter(place -> !isKnown(place)).toList();
    if (fresh.isEmpty() && java.util.Objects.equals(known, found.known())) {
      return this;
    }
    var all = new ArrayList<>(places);
    all.addAll(fresh);
    return new ReviewItem(
        id,
        type,
        state,
        version + 1,
        franchise,
        show,
        field,
        value,
        found.known(),
        origin,
        licence,
        seen + fresh.size(),
        all.subList(Math.max(0, all.size() - MOST_PLACES), all.size()),
        first,
        found.last());
  }

  private boolean isKnown(Place place) {
    return places.stream().anyMatch(before -> before.key().equals(place.key()));
  }

  ReviewItem in(State next, Instant now) {
    return new ReviewItem(
        id,
        type,
        next,
        version + 1,
        franchise,
        show,
        field,
        value,
        known,
        origin,
        licence,
        seen,
        places,
        first,
        now);
  }
}
