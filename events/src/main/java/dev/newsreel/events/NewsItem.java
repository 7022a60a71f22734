package dev.newsreel.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an article: what it is about, what kind of news it is, who is in it. Topic
 * {@link Topics#NEWS}, key {@code article.id}, written by enrich-service when the decision changed
 * and the article is tagged now or was before.
 *
 * @param position set by feed-service; {@code null} on the topic
 * @param decision from 1; grows by one with each decision about this article. A record whose number
 *     is not greater than the last accepted one of the article is an echo
 * @param previous what the decision before said
 * @param spoiler whether the article gives away the plot
 * @param catalog the catalog the decision was taken with
 */
public record NewsItem(
    ArticleExcerpt article,
    @Nullable Position position,
    Cause cause,
    int decision,
    Previous previous,
    List<FranchiseTag> franchises,
    List<ShowTag> shows,
    List<PersonTag> people,
    List<String> networks,
    List<DateClaim> dates,
    boolean spoiler,
    CatalogVersion catalog) {

  /** Absent lists are empty ones. */
  public NewsItem {
    previous = previous == null ? Previous.NONE : previous;
    franchises = franchises == null ? List.of() : List.copyOf(franchises);
    shows = shows == null ? List.of() : List.copyOf(shows);
    people = people == null ? List.of() : List.copyOf(people);
    networks = networks == null ? List.of() : List.copyOf(networks);
    dates = dates == null ? List.of() : List.copyOf(dates);
  }

  /** The same item with its place in the log. */
  public NewsItem at(Position place) {
    return new NewsItem(
        article,
        place,
        cause,
        decision,
        previous,
        franchises,
        shows,
        people,
        networks,
        dates,
        spoiler,
        catalog);
  }
}
