package dev.newsreel.enrich.tag;

import dev.newsreel.events.DateClaim;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.ShowTag;
import java.util.List;

/**
 * What an article is about.
 *
 * @param franchises most of the article first
 * @param shows most of the article first
 * @param people with credits in one of the franchises, in order of appearance
 * @param networks named in the article
 * @param spoiler whether the article gives away the plot
 * @param rejected franchises whose names stand in the article and that were not believed, with the
 *     reason
 */
public record Tags(
    List<FranchiseTag> franchises,
    List<ShowTag> shows,
    List<PersonTag> people,
    List<String> networks,
    List<DateClaim> dates,
    boolean spoiler,
    List<RejectedCandidate> rejected) {

  /** Copies the lists. */
  public Tags {
    franchises = List.copyOf(franchises);
    shows = List.copyOf(shows);
    people = List.copyOf(people);
    networks = List.copyOf(networks);
    dates = List.copyOf(dates);
    rejected = List.copyOf(rejected);
  }
}
