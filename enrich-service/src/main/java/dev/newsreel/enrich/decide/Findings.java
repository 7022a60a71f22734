package dev.newsreel.enrich.decide;

import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.ShowTag;
import java.util.List;

/**
 * What was found in an article, before it is decided whether the log should hear of it.
 *
 * @param franchises best first
 * @param shows best first
 * @param networks names as in the catalog
 * @param spoiler whether the article gives away the plot
 */
public record Findings(
    List<FranchiseTag> franchises,
    List<ShowTag> shows,
    List<PersonTag> people,
    List<String> networks,
    List<DateClaim> dates,
    boolean spoiler) {

  /** Of an article without text. */
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public Findings {
    franchises = List.copyOf(franchises);
    shows = List.copyOf(shows);
    people = List.copyOf(people);
    networks = List.copyOf(networks);
    dates = List.copyOf(dates);
  }

  /** Without what was rejected. */
  public static Findings of(Tags tags) {
    return new Findings(
        tags.franchises(),
        tags.shows(),
        tags.people(),
        tags.networks(),
        tags.dates(),
        tags.spoiler());
  }

  /** Whether the article appears in any stream. */
  boolean isInStream() {
    return franchises.stream().anyMatch(tag -> tag.role().isInStream())
        || shows.stream().anyMatch(tag -> tag.role().isInStream());
  }
}
