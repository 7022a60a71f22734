package dev.newsreel.enrich.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFile;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.events.Evidence;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectorTests {

  private static final Catalog CATALOG = catalog();

  @Test
  void leavesWhatNobodySpokeOf() {
    assertThat(Corrector.apply(found(), List.of(), CATALOG)).isSameAs(found());
  }

  @Test
  void takesAFranchiseOutWithItsShows() {
    var corrected = apply(franchise("grimble", false, null));

    assertThat(corrected.franchises()).isEmpty();
    assertThat(corrected.shows()).isEmpty();
  }

  @Test
  void takesAShowOutAndLeavesItsFranchise() {
    var corrected = apply(show("grimble-hill", false, null));

    assertThat(corrected.shows()).isEmpty();
    assertThat(corrected.franchises()).extracting(FranchiseTag::id).containsExactly("grimble");
  }

  @Test
  void bringsAShowInWithItsFranchise() {
    var corrected = apply(show("snork", true, null));

    assertThat(corrected.shows()).extracting(ShowTag::id).contains("snork");
    assertThat(corrected.franchises())
        .filteredOn(tag -> tag.id().equals("snorkverse"))
        .extracting(FranchiseTag::role)
        .containsExactly(Role.PRIMARY);
  }

  @Test
  void givesAnotherRoleAndOtherKinds() {
    var verdict =
        new Verdict(
            "grimble", "grimble-hill", true, Role.SECONDARY, List.of(Kind.RENEWAL), List.of(4));

    var tag = apply(verdict).shows().getFirst();

    assertThat(tag.role()).isEqualTo(Role.SECONDARY);
    assertThat(tag.kinds()).extracting(kind -> kind.kind()).containsExactly(Kind.RENEWAL);
    assertThat(tag.seasons()).containsExactly(4);
    assertThat(tag.network()).isEqualTo("Prime Video");
  }

  @Test
  void addsTheWeightThatMakesTheEvidenceSumUp() {
    var tag = apply(franchise("grimble", true, Role.PRIMARY)).franchises().getFirst();

    double sum = tag.evidence().stream().mapToDouble(Evidence::weight).sum();
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(tag.confidence(), within(1e-9));
    assertThat(tag.evidence()).extracting(Evidence::why).containsExactly("title", "correction");
    assertThat(tag.confidence()).isGreaterThan(0.99);
  }

  @Test
  void letsAWordAboutTheFranchiseStandOverOneAboutItsShow() {
    var corrected =
        apply(show("snork", true, Role.PRIMARY), franchise("snorkverse", true, Role.PASSING));

    assertThat(corrected.franchises())
        .filteredOn(tag -> tag.id().equals("snorkverse"))
        .extracting(FranchiseTag::role)
        .containsExactly(Role.PASSING);
  }

  @Test
  void followsAFranchiseToItsNewId() {
    var corrected = apply(franchise("grimble-old", false, null));

    assertThat(corrected.franchises()).isEmpty();
  }

  @Test
  void leavesOutWhatTheCatalogHasNoMore() {
    var corrected = apply(show("gone", true, null), franchise("gone", true, null));

    assertThat(corrected.franchises()).extracting(FranchiseTag::id).containsExactly("grimble");
    assertThat(corrected.shows()).extracting(ShowTag::id).containsExactly("grimble-hill");
  }

  @Test
  void letsALaterWordTakeThePlaceOfAnEarlierOne() {
    var merged =
        Correction.merge(
            List.of(franchise("grimble", false, null), show("snork", true, null)),
            List.of(franchise("grimble", true, Role.LISTED)));

    assertThat(merged)
        .containsExactly(show("snork", true, null), franchise("grimble", true, Role.LISTED));
  }

  @Test
  void letsAShowBackInThatALaterWordIsAbout() {
    var merged =
        Correction.merge(
            List.of(new Verdict("snorkverse", null, false, null, null, null)),
            List.of(new Verdict("snorkverse", "snork", true, null, null, null)));

    assertThat(merged).extracting(Verdict::show).containsExactly("snork");
  }

  @Test
  void forgetsItsShowsWhenALaterWordTakesTheFranchiseOut() {
    var merged =
        Correction.merge(
            List.of(new Verdict("snorkverse", "snork", true, null, null, null)),
            List.of(new Verdict("snorkverse", null, false, null, null, null)));

    assertThat(merged).extracting(Verdict::show).containsOnlyNulls();
  }

  @Test
  void takesThePeopleOfAShowOutWithIt() {
    var people =
        List.of(
            new PersonTag("Ada Grimble", "Wilma", "grimble-hill"),
            new PersonTag("Bo Snork", null, null));
    var found =
        new Findings(FOUND.franchises(), FOUND.shows(), people, List.of(), List.of(), false);

    var corrected = Corrector.apply(found, List.of(franchise("grimble", false, null)), CATALOG);

    assertThat(corrected.people()).extracting(PersonTag::name).containsExactly("Bo Snork");
  }

  private static final Findings FOUND =
      new Findings(
          List.of(new FranchiseTag("grimble", "Grimble", Role.PASSING, 0.73, 0.1, evidence())),
          List.of(
              new ShowTag(
                  "grimble-hill",
                  "Grimble Hill",
                  "grimble",
                  List.of(),
                  Role.PASSING,
                  0.73,
                  0.1,
                  List.of(),
                  List.of(),
                  null,
                  null,
                  evidence())),
          List.of(),
          List.of(),
          List.of(),
          false);

  private static Findings found() {
    return FOUND;
  }

  private static List<Evidence> evidence() {
    return List.of(new Evidence(Zone.TITLE, 0, 0, 7, "Grimble", "Grimble", 0, "title", 1));
  }

  private static Findings apply(Verdict... verdicts) {
    return Corrector.apply(found(), List.of(verdicts), CATALOG);
  }

  private static Verdict franchise(String id, boolean about, @Nullable Role role) {
    return new Verdict(id, null, about, role, null, null);
  }

  private static Verdict show(String id, boolean about, @Nullable Role role) {
    return new Verdict("any", id, about, role, null, null);
  }

  private static Catalog catalog() {
    var networks = new CatalogFile("networks.yaml", "- {name: Prime Video, kind: streamer}");
    var grimble =
        new CatalogFile(
            "franchises/grimble.yaml",
            """
            id: grimble
            name: Grimble
            redirects: [grimble-old]
            partial: true
            shows: [{id: grimble-hill, title: Grimble Hill, ambiguity: unique, networks: [{network: Prime Video, from: 2025}]}]
            sources: [{from: hand, as-of: 2026-11-24}]
            """);
    var snork =
        new CatalogFile(
            "franchises/snorkverse.yaml",
            """
            id: snorkverse
            name: Snorkverse
            partial: true
            shows: [{id: snork, title: Snorkwhistle, ambiguity: unique}]
            sources: [{from: hand, as-of: 2026-11-24}]
            """);
    return switch (CatalogLoader.load(List.of(networks, grimble, snork))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }
}
