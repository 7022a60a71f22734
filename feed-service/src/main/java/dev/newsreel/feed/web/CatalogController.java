package dev.newsreel.feed.web;

import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.problem.ProblemException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The franchises and shows that can be followed. */
@RestController
final class CatalogController {

  private final Supplier<Catalog> catalog;
  private final Recent recent;
  private final StoryCounts counts;

  CatalogController(Supplier<Catalog> catalog, Recent recent, StoryCounts counts) {
    this.catalog = catalog;
    this.recent = recent;
    this.counts = counts;
  }

  /** The answer of a list. */
  record Franchises(List<FranchiseRow> franchises) {

    Franchises {
      franchises = List.copyOf(franchises);
    }
  }

  /**
   * A franchise in a list.
   *
   * @param stories how many are in the window
   */
  record FranchiseRow(String id, String name, int stories, List<ShowRow> shows) {

    FranchiseRow {
      shows = List.copyOf(shows);
    }
  }

  /** A show in a list. */
  record ShowRow(String id, String title) {}

  /**
   * A franchise with what is known of its shows.
   *
   * @param kinds how many stories of each kind are in the window
   */
  record FranchiseView(
      String id,
      String name,
      @Nullable String description,
      Map<String, Integer> kinds,
      List<ShowView> shows) {

    FranchiseView {
      kinds = Map.copyOf(kinds);
      shows = List.copyOf(shows);
    }
  }

  /** A show with what the catalog knows of it. */
  record ShowView(
      String id,
      String title,
      String franchise,
      @Nullable String type,
      @Nullable String network,
      @Nullable String firstAired,
      @Nullable String lastAired,
      @Nullable Integer seasons,
      @Nullable String status,
      @Nullable String spinOffOf,
      List<String> creators,
      List<CastMember> cast) {

    ShowView {
      creators = List.copyOf(creators);
      cast = List.copyOf(cast);
    }
  }

  /** Who plays whom. */
  record CastMember(String person, @Nullable String character) {}

  @GetMapping("/api/franchises")
  Franchises all(@RequestParam(defaultValue = "") String q) {
    String wanted = fold(q);
    return new Franchises(
        catalog.get().franchises().values().stream()
            .filter(franchise -> isNamed(franchise, wanted))
            .map(this::row)
            .sorted(Comparator.comparing(FranchiseRow::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }

  @GetMapping("/api/franchises/{id}")
  FranchiseView franchise(@PathVariable String id) {
    Franchise found =
        catalog
            .get()
            .franchise(id)
            .orElseThrow(() ->
                new ProblemException(
                    FilterReader.UNKNOWN_FRANCHISE,
                    "there is no franchise with this id; GET /api/franchises lists them"));
    return new FranchiseView(
        found.id(),
        found.name(),
        found.description(),
        kinds(found.id()),
        streamed(found).map(show -> view(show, found.id())).toList());
  }

  @GetMapping("/api/shows/{id}")
  ShowView show(@PathVariable String id) {
    return catalog.get().franchises().values().stream()
        .flatMap(franchise ->
            streamed(franchise)
                .filter(show -> show.id().equals(id))
                .map(show -> view(show, franchise.id())))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                FilterReader.UNKNOWN_SHOW,
                "there is no show with this id; GET /api/franchises/{id} lists those of a franchise"));
  }

  private FranchiseRow row(Franchise franchise) {
    return new FranchiseRow(
        franchise.id(),
        franchise.name(),
        counts.now().getOrDefault(franchise.id(), 0),
        streamed(franchise).map(show -> new ShowRow(show.id(), show.title())).toList());
  }

  private static java.util.stream.Stream<Show> streamed(Franchise franchise) {
    return franchise.shows().stream().filter(show -> !show.rival());
  }

  private Map<String, Integer> kinds(String franchise) {
    return recent.counts().getOrDefault(franchise, Map.of()).entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue));
  }

  private static ShowView view(Show show, String franchise) {
    return new ShowView(
        show.id(),
        show.title(),
        franchise,
        show.type(),
        show.networks().isEmpty() ? null : show.networks().getLast().network(),
        show.firstAired(),
        show.lastAired(),
        show.seasons(),
        show.status(),
        show.spinOffOf(),
        show.creators(),
        show.cast().stream()
            .map(credit -> new CastMember(credit.person(), credit.character()))
            .toList());
  }

  private static boolean isNamed(Franchise franchise, String wanted) {
    return wanted.isEmpty()
        || fold(franchise.name()).contains(wanted)
        || franchise.id().contains(wanted)
        || streamed(franchise).anyMatch(show -> fold(show.title()).contains(wanted));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
