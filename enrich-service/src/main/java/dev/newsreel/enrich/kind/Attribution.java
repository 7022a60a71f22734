package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Linked;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Sighting;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which shows a word of the text speaks of. */
final class Attribution {

  private record Named(String show, int first, int last) {}

  /** How far the title may be that a word belongs to, in tokens. */
  private static final int OWNER = 6;

  private final Reading reading;
  private final Scan scan;
  private final Topics topics;
  private final Set<String> main;
  private final Map<Integer, List<Named>> bySentence = new HashMap<>();

  /**
   * @param main the shows that sentences without a title of their own are about
   */
  Attribution(Links links, Credits credits, Topics topics, Set<String> main) {
    reading = links.reading();
    scan = reading.scan();
    this.topics = topics;
    this.main = main;
    for (Linked linked : links.accepted()) {
      for (Linked.LinkedWork work : linked.works()) {
        for (Sighting sighting : work.sightings()) {
          if (!credits.isCredit(sighting)) {
            bySentence
                .computeIfAbsent(reading.sentence(sighting.first()), _ -> new ArrayList<>())
                .add(new Named(work.work().show().id(), sighting.first(), sighting.last()));
          }
        }
      }
    }
    bySentence.values().forEach(list -> list.sort(Comparator.comparingInt(Named::first)));
  }

  /** The shows that a token's clause is about. */
  Set<String> of(int token) {
    var named = bySentence.getOrDefault(reading.sentence(token), List.of());
    if (named.isEmpty()) {
      return unnamed(token);
    }
    var owner = owner(named, token);
    if (owner != null) {
      return Set.of(owner.show());
    }
    var before = named.stream().filter(n -> n.first() <= token).toList();
    if (!before.isEmpty()) {
      return behind(before);
    }
    return isOfMain(token, named) ? main : coordinated(named, 0);
  }

  /**
   * "Ballard's second season fixes what Bosch got wrong": named by a character, not by the title.
   */
  private boolean isOfMain(int token, List<Named> named) {
    return reading.zone(token) == Zone.TITLE
        && main.size() == 1
        && named.stream().noneMatch(n -> main.contains(n.show()));
  }

  /** "The final season of Andor": the title behind "of" or "for" close to the word. */
  private @Nullable Named owner(List<Named> named, int token) {
    for (Named next : named) {
      int before = next.first() - 1;
      if (next.first() > token) {
        return next.first() <= token + OWNER
                && (scan.is(before, "of") || scan.is(before, "for"))
                && isOnePhrase(token + 1, before)
            ? next
            : null;
      }
    }
    return null;
  }

  private boolean isOnePhrase(int from, int to) {
    for (int token = from; token <= to; token++) {
      if (!scan.follows(token)) {
        return false;
      }
    }
    return true;
  }

  /** The shows that the article is about. */
  Set<String> main() {
    return main;
  }

  /** Whether the token's sentence names a show. */
  boolean names(int token) {
    return bySentence.containsKey(reading.sentence(token));
  }

  /** Whether the token is part of a title. */
  boolean isTitle(int token) {
    return bySentence.getOrDefault(reading.sentence(token), List.of()).stream()
        .anyMatch(named -> named.first() <= token && token <= named.last());
  }

  private Set<String> unnamed(int token) {
    if (reading.zone(token) == Zone.TITLE || reading.zone(token) == Zone.KEYWORD) {
      return main;
    }
    var topic = topics.of(reading.sentence(token));
    return topic.isEmpty() ? main : Set.of(topic);
  }

  /** The last title before the word, with those that it is joined to by "and". */
  private Set<String> behind(List<Named> before) {
    var shows = new LinkedHashSet<String>();
    for (int i = before.size() - 1; i >= 0; i--) {
      shows.add(before.get(i).show());
      if (i == 0 || !isJoined(before.get(i - 1), before.get(i))) {
        break;
      }
    }
    return shows;
  }

  private Set<String> coordinated(List<Named> named, int from) {
    var shows = new LinkedHashSet<String>();
    for (int i = from; i < named.size(); i++) {
      shows.add(named.get(i).show());
      if (i + 1 == named.size() || !isJoined(named.get(i), named.get(i + 1))) {
        break;
      }
    }
    return shows;
  }

  private boolean isJoined(Named one, Named next) {
    int between = next.first() - one.last() - 1;
    boolean isListed = between == 0 && reading.scan().gap(next.first()).startsWith(",");
    return isListed || (between == 1 && reading.scan().folded(one.last() + 1).equals("and"));
  }
}
