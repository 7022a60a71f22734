package dev.newsreel.enrich.link;

import dev.newsreel.enrich.link.Linked.LinkedWork;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which show each sentence is about. A sentence is about the show it begins with; one that names
 * none goes on about the show before it in its paragraph.
 */
public final class Topics {

  /** Within so many tokens from its sentence's beginning a title is what the sentence is about. */
  private static final int SUBJECT = 9;

  private static final double ASIDE = 0.4;
  private static final double CONTINUED = 0.6;

  private final Reading reading;
  private final Map<String, LinkedWork> works = new TreeMap<>();
  private final Map<Integer, List<Place>> named = new TreeMap<>();
  private final Map<Integer, String> topics = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private double total;

  /** A show named, or a person of one show alone, in a sentence. */
  private record Place(String show, int token, boolean byTitle) {}

  public Topics(Links links, Credits credits) {
    reading = links.reading();
    for (Linked linked : links.accepted()) {
      for (LinkedWork work : linked.works()) {
        works.put(work.work().show().id(), work);
        for (Sighting sighting : work.sightings()) {
          if (!credits.isCredit(sighting)) {
            place(work.work().show().id(), sighting.first(), true);
          }
        }
      }
    }
    links.people().forEach(this::person);
    named.values().forEach(places -> places.sort((a, b) -> Integer.compare(a.token(), b.token())));
    assign();
  }

  private void place(String show, int token, boolean byTitle) {
    named
        .computeIfAbsent(reading.sentence(token), _ -> new ArrayList<>())
        .add(new Place(show, token, byTitle));
  }

  private void person(Links.Named person) {
    var shows =
        person.works().stream()
            .map(Links.Part::show)
            .filter(works::containsKey)
            .distinct()
            .toList();
    if (shows.size() == 1) {
      place(shows.getFirst(), person.first(), false);
    }
  }

  private void assign() {
    var scan = reading.scan();
    for (int text = 0; text < scan.texts(); text++) {
      if (isProse(reading.blocks().get(text).zone())) {
        paragraph(scan.firstToken(text), scan.firstToken(text + 1));
      }
    }
  }

  private static boolean isProse(Zone zone) {
    return switch (zone) {
      case SUMMARY, LEAD, HEADING, BODY, LIST_ITEM -> true;
      case TITLE, CAPTION, INFOBOX, SECTION, KEYWORD, FACT -> false;
    };
  }

  private void paragraph(int from, int to) {
    String topic = "";
    for (int token = from; token < to; token++) {
      if (reading.beginsSentence(token)) {
        topic = sentence(reading.sentence(token), token, topic);
      }
    }
  }

  private String sentence(int sentence, int start, String before) {
    total++;
    var places = named.getOrDefault(sentence, List.of());
    if (places.isEmpty()) {
      if (!before.isEmpty()) {
        topics.put(sentence, before);
        weights.merge(before, CONTINUED, Double::sum);
      }
      return before;
    }
    var titled = places.stream().filter(Place::byTitle).toList();
    var subject = subject(titled.isEmpty() ? places : titled, start);
    topics.put(sentence, subject.show());
    weights.merge(subject.show(), 1.0, Double::sum);
    places.stream()
        .map(Place::show)
        .distinct()
        .filter(show -> !show.equals(subject.show()))
        .forEach(show -> weights.merge(show, ASIDE, Double::sum));
    return isAside(subject, start) ? before : subject.show();
  }

  /** "The bonnets that came with The Handmaid's Tale": the next sentence is not about it. */
  private boolean isAside(Place place, int start) {
    return place.token() - start >= SUBJECT
        && place.byTitle()
        && reading
            .scan()
            .isOne(
                place.token() - 1, "of", "with", "like", "than", "from", "after", "to", "called");
  }

  private static Place subject(List<Place> places, int start) {
    return places.stream()
        .filter(place -> place.token() - start < SUBJECT)
        .findFirst()
        .orElse(places.getFirst());
  }

  /** The show a sentence is about; empty when none is named in its paragraph before its end. */
  public String of(int sentence) {
    return topics.getOrDefault(sentence, "");
  }

  /** How many sentences are about the show, with parts for those that only name it. */
  public double weight(String show) {
    return weights.getOrDefault(show, 0.0);
  }

  /** The weights of all shows. */
  public double sum() {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How many sentences the prose has. */
  public double total() {
    return total;
  }

  /** Whether the sentence names the show. */
  public boolean names(int sentence, String show) {
    return named.getOrDefault(sentence, List.of()).stream()
        .anyMatch(place -> place.show().equals(show));
  }
}
