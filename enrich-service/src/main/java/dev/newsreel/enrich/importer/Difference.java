package dev.newsreel.enrich.importer;

import dev.newsreel.enrich.catalog.Network;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Show;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source says otherwise than the catalog, or beside it.
 *
 * @param field as in a review item
 * @param known what the catalog says; {@code null} when nothing
 */
record Difference(String field, String value, @Nullable String known) {

  private static final int MOST_CAST = 12;

  /** What the facts have that the show has not; a source that knows less says nothing. */
  static List<Difference> between(Show show, ShowFacts facts, Collection<Network> networks) {
    var differences = new ArrayList<Difference>();
    facts.networks().stream()
        .map(name -> known(name, networks))
        .flatMap(Optional::stream)
        .forEach(name -> network(show, name, differences));
    date("first-aired", facts.firstAired(), show.firstAired(), differences);
    date("last-aired", facts.lastAired(), show.lastAired(), differences);
    value("seasons", facts.seasons(), show.seasons(), differences);
    value("status", facts.status(), show.status(), differences);
    facts.cast().stream().limit(MOST_CAST).forEach(credit -> cast(show, credit, differences));
    return differences;
  }

  /** The catalog's own name; what it has no network for cannot be proposed. */
  private static Optional<String> known(String name, Collection<Network> networks) {
    return networks.stream()
        .filter(network ->
            Titles.equal(network.name(), name)
                || network.aliases().stream().anyMatch(alias -> Titles.equal(alias, name)))
        .map(Network::name)
        .findFirst();
  }

  private static void network(Show show, String name, List<Difference> differences) {
    var known = show.networks().stream().map(Broadcast::network).toList();
    if (!known.contains(name)) {
      var all = known.isEmpty() ? null : String.join(", ", known);
      differences.add(new Difference("network", name, all));
    }
  }

  /** A date that is as the other as far as that is precise is no difference, but a finer one is. */
  private static void date(
      String field, @Nullable String found, @Nullable String known, List<Difference> differences) {
    if (found != null && (known == null || !known.startsWith(found))) {
      differences.add(new Difference(field, found, known));
    }
  }

  private static void value(
      String field, @Nullable Object found, @Nullable Object known, List<Difference> differences) {
    if (found != null && !found.equals(known)) {
      differences.add(
          new Difference(field, found.toString(), known == null ? null : known.toString()));
    }
  }

  private static void cast(Show show, Credit found, List<Difference> differences) {
    var known =
        show.cast().stream()
            .filter(credit -> Titles.equal(credit.person(), found.person()))
            .collect(Collectors.toList());
    var character = found.character();
    if (known.isEmpty()) {
      differences.add(new Difference("cast", written(found), null));
    } else if (character != null && known.getFirst().character() == null) {
      differences.add(new Difference("cast", written(found), written(known.getFirst())));
    }
  }

  private static String written(Credit credit) {
    return credit.character() == null
        ? credit.person()
        : credit.person() + " as " + credit.character();
  }
}
