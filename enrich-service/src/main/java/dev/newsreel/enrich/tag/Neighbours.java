package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Linked;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Sighting;
import dev.newsreel.events.Zone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which shows stand beside each other in an article's paragraphs. */
final class Neighbours {

  private final Reading reading;
  private final Map<Integer, Set<String>> shows = new HashMap<>();
  private final Set<Integer> firsts = new HashSet<>();
  private final Set<Integer> lasts = new HashSet<>();
  private final Map<Integer, Set<String>> people = new HashMap<>();
  private int lastProse;

  Neighbours(Links links) {
    reading = links.reading();
    for (Linked linked : links.accepted()) {
      linked.works().forEach(this::add);
    }
    for (Links.Named named : links.people()) {
      var shows = people.computeIfAbsent(reading.sentence(named.first()), _ -> new HashSet<>());
      named.works().forEach(part -> shows.add(part.show()));
    }
    for (int text = 0; text < reading.blocks().size(); text++) {
      var zone = reading.blocks().get(text).zone();
      lastProse = zone == Zone.BODY || zone == Zone.LIST_ITEM ? text : lastProse;
    }
  }

  private void add(Linked.LinkedWork work) {
    for (Sighting sighting : work.sightings()) {
      shows.computeIfAbsent(sighting.text(), _ -> new HashSet<>()).add(work.work().show().id());
      firsts.add(sighting.first());
      lasts.add(sighting.last());
    }
  }

  /** Whether the paragraph names no other show. */
  boolean isAlone(int text, String show) {
    return shows.getOrDefault(text, Set.of()).equals(Set.of(show));
  }

  /** Whether the sentence names somebody who has a part in the show. */
  boolean isPeopled(int sentence, String show) {
    return people.getOrDefault(sentence, Set.of()).contains(show);
  }

  /** Whether another title stands right beside, behind a comma or an "and". */
  boolean isJoined(Sighting sighting) {
    return lasts.contains(sighting.first() - 1)
        || firsts.contains(sighting.last() + 1)
        || (isAnd(sighting.first() - 1) && lasts.contains(sighting.first() - 2))
        || (isAnd(sighting.last() + 1) && firsts.contains(sighting.last() + 2));
  }

  private boolean isAnd(int token) {
    return token >= 0
        && token < reading.scan().tokens()
        && reading.scan().folded(token).equals("and");
  }

  /** The number of the last paragraph. */
  int lastProse() {
    return lastProse;
  }
}
