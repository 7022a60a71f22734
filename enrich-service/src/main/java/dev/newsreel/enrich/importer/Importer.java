package dev.newsreel.enrich.importer;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.review.ReviewItem;
import dev.newsreel.enrich.review.ReviewItem.Place;
import dev.newsreel.enrich.review.ReviewItems;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks a source about the shows of a franchise and writes proposals. Thread-safe; blocks. */
public final class Importer {

  private static final Set<String> ON_SCREEN =
      Set.of("series", "miniseries", "anthology", "reality");

  private final Map<String, Source> sources;
  private final Supplier<Catalog> catalog;
  private final Consumer<ReviewItem> reviews;
  private final InstantSource clock;

  Importer(
      Map<String, Source> sources,
      Supplier<Catalog> catalog,
      Consumer<ReviewItem> reviews,
      InstantSource clock) {
    this.sources = Map.copyOf(sources);
    this.catalog = catalog;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * What came of asking.
   *
   * @param proposals how many are on the review list now because of it, former ones too
   * @param skipped shows that the source does not have, or has namesakes of, and why
   */
  public record Report(String source, int shows, int proposals, List<String> skipped) {

    /** Copies the list. */
    public Report {
      skipped = List.copyOf(skipped);
    }
  }

  /** {@code wikidata} and {@code tvmaze}. */
  public Set<String> sources() {
    return sources.keySet();
  }

  /**
   * Asks about every series of a franchise; empty when there is no such franchise or source.
   *
   * @throws SourceFailedException when the source does not answer; what it said before is kept
   */
  public Optional<Report> run(String source, String franchise) {
    var asked = Optional.ofNullable(sources.get(source));
    return catalog
        .get()
        .franchise(franchise)
        .flatMap(found -> asked.map(known -> run(known, found)));
  }

  private Report run(Source source, Franchise franchise) {
    var skipped = new ArrayList<String>();
    int proposals = 0;
    int asked = 0;
    for (Show show : franchise.shows()) {
      if (!show.rival() && show.type() != null && ON_SCREEN.contains(show.type())) {
        asked++;
        var facts = choose(show, source.find(show), skipped);
        proposals += facts.map(found -> propose(source, franchise, show, found)).orElse(0);
      }
    }
    return new Report(source.name(), asked, proposals, skipped);
  }

  /** A namesake is told by the year it began in; without one only a single find is believed. */
  private static Optional<ShowFacts> choose(
      Show show, List<ShowFacts> found, List<String> skipped) {
    var fitting = found.stream().filter(facts -> beganTogether(show, facts)).toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    skipped.add(
        show.id()
            + ": "
            + (found.isEmpty()
                ? "not found"
                : fitting.isEmpty()
                    ? "only namesakes that began in another year"
                    : fitting.size() + " of the same title and year"));
    return Optional.empty();
  }

  private static boolean beganTogether(Show show, ShowFacts facts) {
    var known = show.firstAired();
    var found = facts.firstAired();
    return known == null
        || found == null
        || known.substring(0, 4).equals(found.substring(0, Math.min(4, found.length())));
  }

  private int propose(Source source, Franchise franchise, Show show, ShowFacts facts) {
    var place = new Place(facts.key(), facts.page(), "");
    var differences = Difference.between(show, facts, catalog.get().networks().values());
    for (Difference difference : differences) {
      reviews.accept(
          ReviewItems.proposal(
              source.name(),
              franchise.id(),
              show.id(),
              difference.field(),
              difference.value(),
              difference.known(),
              source.licence(),
              place,
              clock.instant()));
    }
    return differences.size();
  }
}
