package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.Network;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Ambiguity;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.List;

/** A small catalog with an easy franchise, a homonym, a common word and a function word. */
final class TestCatalog {

  private TestCatalog() {}

  static Catalog catalog() {
    return Catalog.of(
        1,
        List.of(bosch(), vikings(), from(), rome()),
        List.of(
            new Network("Prime Video", List.of("Amazon Prime Video"), "streamer"),
            new Network("MGM+", List.of(), "streamer"),
            new Network("History", List.of(), "cable")));
  }

  private static Franchise bosch() {
    return franchise(
        "bosch",
        "Bosch",
        List.of("Robert Bosch", "Ballard Bridge"),
        List.of("dishwasher", "Seattle", "Stuttgart"),
        List.of(
            show(
                "bosch",
                "Bosch",
                Ambiguity.HOMONYM,
                "Prime Video",
                new Credit("Titus Welliver", "Harry Bosch", null)),
            show("bosch-legacy", "Bosch: Legacy", Ambiguity.UNIQUE, "Prime Video"),
            show(
                "ballard",
                "Ballard",
                Ambiguity.HOMONYM,
                "Prime Video",
                new Credit("Maggie Q", "Renée Ballard", null),
                new Credit("Courtney Taylor", "Samira Parker", null))));
  }

  private static Franchise vikings() {
    return franchise(
        "vikings",
        "Vikings",
        List.of("Minnesota Vikings"),
        List.of("NFL", "touchdown", "quarterback"),
        List.of(
            show(
                "vikings",
                "Vikings",
                Ambiguity.COMMON,
                "History",
                new Credit("Travis Fimmel", "Ragnar Lothbrok", null))));
  }

  private static Franchise from() {
    return franchise(
        "from",
        "From",
        List.of(),
        List.of(),
        List.of(
            show(
                "from",
                "From",
                Ambiguity.FUNCTION_WORD,
                "MGM+",
                new Credit("Harold Perrineau", "Boyd Stevens", null))));
  }

  private static Franchise rome() {
    return franchise(
        "shogun",
        "Shōgun",
        List.of(),
        List.of(),
        List.of(show("shogun", "Shōgun", Ambiguity.STRONG, "History")));
  }

  private static Franchise franchise(
      String id, String name, List<String> blocks, List<String> negative, List<Show> shows) {
    return new Franchise(
        id,
        name,
        null,
        List.of(new Alias(name + " universe", Ambiguity.UNIQUE, null, List.of(), List.of())),
        List.of(),
        List.of(),
        blocks,
        List.of(),
        negative,
        shows,
        List.of(),
        null,
        false,
        List.of());
  }

  private static Show show(
      String id, String title, Ambiguity ambiguity, String network, Credit... cast) {
    return new Show(
        id,
        title,
        "series",
        false,
        ambiguity,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Broadcast(network, 2020, null)),
        "2020",
        null,
        2,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(cast),
        List.of(),
        List.of());
  }
}
