package dev.newsreel.enrich.link;

import java.util.List;

/**
 * What the mentions of one article mean.
 *
 * @param accepted franchises, best first
 * @param people persons named who have credits in an accepted franchise, in order of appearance
 * @param networks names of the networks in the text, each once
 */
public record Links(
    Reading reading,
    List<Linked> accepted,
    List<Rejected> rejected,
    List<Named> people,
    List<String> networks,
    List<NetworkSighting> networkSightings) {

  /** Copies the lists. */
  public Links {
    accepted = List.copyOf(accepted);
    rejected = List.copyOf(rejected);
    people = List.copyOf(people);
    networks = List.copyOf(networks);
    networkSightings = List.copyOf(networkSightings);
  }

  /** A network at a place. */
  public record NetworkSighting(String network, int first, int last) {}

  /**
   * A person or character at a place.
   *
   * @param family the franchise it speaks for
   * @param works numbers of the works the person has a part in; empty for a character
   */
  public record Named(
      String name,
      boolean isCharacter,
      String family,
      List<Part> works,
      int text,
      int first,
      int last,
      int start,
      int end) {

    /** Copies the list. */
    public Named {
      works = List.copyOf(works);
    }
  }

  /**
   * A part in a work.
   *
   * @param show id of the show
   * @param character who is played; empty when none
   */
  public record Part(String show, String character) {}
}
