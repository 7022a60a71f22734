package dev.newsreel.enrich.correction;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.Evidence;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.Zone;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts verdicts over findings. A tag that a person wants gets the evidence {@code correction}, with
 * the weight that lifts its score to 7 nats (a confidence of 0.999), so that the weights still add
 * up. What the catalog has no more is left out.
 */
public final class Corrector {

  static final String WHY = "correction";
  private static final double SCORE = 7;
  private static final Map<Role, Double> ABOUTNESS =
      Map.of(Role.PRIMARY, 1.0, Role.SECONDARY, 0.5, Role.LISTED, 0.3);

  private final Catalog catalog;
  private final List<FranchiseTag> franchises;
  private final List<ShowTag> shows;

  private Corrector(Findings found, Catalog catalog) {
    this.catalog = catalog;
    franchises = new ArrayList<>(found.franchises());
    shows = new ArrayList<>(found.shows());
  }

  /** What was found, as people say it is. */
  public static Findings apply(Findings found, List<Verdict> verdicts, Catalog catalog) {
    if (verdicts.isEmpty()) {
      return found;
    }
    var corrector = new Corrector(found, catalog);
    // A show brings its franchise, unless that was spoken of itself.
    verdicts.stream().filter(verdict -> verdict.show() != null).forEach(corrector::show);
    verdicts.stream().filter(verdict -> verdict.show() == null).forEach(corrector::franchise);
    return corrector.findings(found);
  }

  private Findings findings(Findings found) {
    franchises.sort(
        Comparator.comparing(FranchiseTag::role)
            .thenComparing(Comparator.comparingDouble(FranchiseTag::aboutness).reversed()));
    shows.sort(
        Comparator.comparing(ShowTag::role)
            .thenComparing(Comparator.comparingDouble(ShowTag::aboutness).reversed()));
    var gone = gone(found);
    return new Findings(
        franchises,
        shows,
        found.people().stream().filter(tag -> !gone.contains(String.valueOf(tag.show()))).toList(),
        found.networks(),
        found.dates().stream()
            .filter(claim -> !gone.contains(String.valueOf(claim.show())))
            .toList(),
        found.spoiler());
  }

  /** Shows that were taken away: nobody plays in them here, and nothing happens to them. */
  private Set<String> gone(Findings found) {
    var gone = found.shows().stream().map(ShowTag::id).collect(Collectors.toSet());
    shows.forEach(tag -> gone.remove(tag.id()));
    return gone;
  }

  private void franchise(Verdict verdict) {
    var known = catalog.franchise(verdict.franchise());
    known.ifPresent(franchise -> {
      if (verdict.about()) {
        tag(franchise, verdict.role());
      } else {
        franchises.removeIf(tag -> tag.id().equals(franchise.id()));
        shows.removeIf(tag -> tag.franchise().equals(franchise.id()));
      }
    });
  }

  private void show(Verdict verdict) {
    var id = String.valueOf(verdict.show());
    var before = shows.stream().filter(tag -> tag.id().equals(id)).findFirst();
    shows.removeIf(tag -> tag.id().equals(id));
    var show = catalog.show(id);
    var owner = catalog.franchiseOf(id);
    if (verdict.about() && show.isPresent() && owner.isPresent()) {
      var tag = tag(show.get(), owner.get(), before.orElse(null), verdict);
      shows.add(tag);
      raise(owner.get(), tag.role());
    }
  }

  /** The franchise of a show is at least as much in the article as the show. */
  private void raise(Franchise franchise, Role role) {
    var before = find(franchise);
    if (before.isEmpty() || before.get().role().compareTo(role) > 0) {
      tag(franchise, role);
    }
  }

  private void tag(Franchise franchise, @Nullable Role wanted) {
    var before = find(franchise);
    var role = wanted != null ? wanted : before.map(FranchiseTag::role).orElse(Role.PRIMARY);
    var evidence = lifted(before.map(FranchiseTag::evidence).orElse(List.of()));
    var aboutness = before.filter(tag -> tag.role() == role).map(FranchiseTag::aboutness);
    franchises.removeIf(tag -> tag.id().equals(franchise.id()));
    franchises.add(
        new FranchiseTag(
            franchise.id(),
            franchise.name(),
            role,
            confidence(),
            aboutness.orElse(aboutness(role)),
            evidence));
  }

  private Optional<FranchiseTag> find(Franchise franchise) {
    return franchises.stream().filter(tag -> tag.id().equals(franchise.id())).findFirst();
  }

  private static ShowTag tag(
      Show show, Franchise franchise, @Nullable ShowTag before, Verdict verdict) {
    var found = before == null ? Role.PRIMARY : before.role();
    var role = verdict.role() == null ? found : verdict.role();
    var kinds = verdict.kinds();
    var seasons = verdict.seasons();
    return new ShowTag(
        show.id(),
        show.title(),
        franchise.id(),
        show.alsoIn(),
        role,
        confidence(),
        before != null && before.role() == role ? before.aboutness() : aboutness(role),
        kinds == null ? kinds(before) : kinds.stream().map(kind -> kind(kind, before)).toList(),
        seasons != null ? seasons : before == null ? List.of() : before.seasons(),
        show.networks().isEmpty() ? null : show.networks().getLast().network(),
        show.firstAired(),
        lifted(before == null ? List.of() : before.evidence()));
  }

  private static List<KindTag> kinds(@Nullable ShowTag before) {
    return before == null ? List.of() : before.kinds();
  }

  /** What was found of that kind, or else that a person says so. */
  private static KindTag kind(Kind kind, @Nullable ShowTag before) {
    return kinds(before).stream()
        .filter(tag -> tag.kind() == kind)
        .findFirst()
        .orElseGet(() -> new KindTag(kind, Certainty.CONFIRMED, List.of(evidence(1))));
  }

  private static List<Evidence> lifted(List<Evidence> evidence) {
    var all = new ArrayList<>(evidence.stream().filter(e -> !e.why().equals(WHY)).toList());
    all.add(evidence(SCORE - all.stream().mapToDouble(Evidence::weight).sum()));
    return all;
  }

  /** No words of the article speak here, so none are quoted. */
  private static Evidence evidence(double weight) {
    return new Evidence(Zone.TITLE, 0, 0, 0, "", "", 0, WHY, weight);
  }

  private static double confidence() {
    return 1 / (1 + Math.exp(-SCORE));
  }

  private static double aboutness(Role role) {
    return ABOUTNESS.getOrDefault(role, 0.1);
  }
}
