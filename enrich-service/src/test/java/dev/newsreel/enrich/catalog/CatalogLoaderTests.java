package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.catalog.Ambiguity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogLoaderTests {

  private static final String NETWORKS =
      """
      - {name: Prime Video, aliases: [Amazon Prime Video], kind: streamer}
      """;

  private static final String BOSCH =
      """
      id: bosch
      name: Bosch
      phrases: [Bosch universe]
      characters:
        - {text: Harry Bosch, ambiguity: strong}
      blocks: [Robert Bosch]
      redirects: [bosch-universe]
      shows:
        - id: bosch
          title: Bosch
          networks:
            - {network: Prime Video, from: 2014, to: 2021}
          first-aired: 2014-02-06
          last-aired: 2021-06-25
          status: ended
          cast: [{person: Titus Welliver, character: Harry Bosch}]
        - id: ballard
          title: Ballard
          first-aired: 2025-07-09
          spin-off-of: bosch
          cast: [Maggie Q]
      sources:
        - {from: hand, as-of: 2026-11-01}
      """;

  @Test
  void readsAFranchise() {
    var catalog = catalog(BOSCH);

    var bosch = catalog.franchise("bosch").orElseThrow();
    assertThat(bosch.shows()).extracting("id").containsExactly("bosch", "ballard");
    assertThat(bosch.shows().get(1).cast()).extracting("person").containsExactly("Maggie Q");
    assertThat(catalog.franchiseOf("ballard")).contains(bosch);
    assertThat(catalog.networks()).containsKey("Prime Video");
  }

  @Test
  void takesAPhraseForUniqueAndATitleForAHomonymUnlessSaid() {
    var bosch = catalog(BOSCH).franchise("bosch").orElseThrow();

    assertThat(bosch.phrases().getFirst().ambiguity()).isEqualTo(Ambiguity.UNIQUE);
    assertThat(bosch.characters().getFirst().ambiguity()).isEqualTo(Ambiguity.STRONG);
    assertThat(bosch.shows().getFirst().ambiguity()).isEqualTo(Ambiguity.HOMONYM);
  }

  @Test
  void answersAFormerIdWithTheFranchiseOfToday() {
    assertThat(catalog(BOSCH).franchise("bosch-universe").orElseThrow().id()).isEqualTo("bosch");
  }

  @Test
  void readsTitlesThatYamlWouldTakeForNumbersAndTruths() {
    var catalog =
        catalog(
            "a.yaml",
            franchise("a", "- {id: a, title: 1883, ambiguity: common, cast: [No, True]}"));

    var show = catalog.show("a").orElseThrow();
    assertThat(show.title()).isEqualTo("1883");
    assertThat(show.cast()).extracting("person").containsExactly("No", "True");
  }

  @Test
  void hasADigestOfWhatIsSaidAndNotOfTheOrder() {
    var a = new CatalogFile("franchises/a.yaml", franchise("a", "[]"));
    var b = new CatalogFile("franchises/b.yaml", franchise("b", "[]"));

    var one = load(a, b);
    var other = load(b, a);

    assertThat(one).isInstanceOf(CatalogReading.Read.class);
    assertThat(((CatalogReading.Read) one).catalog().version())
        .isEqualTo(((CatalogReading.Read) other).catalog().version());
  }

  @Test
  void tellsEveryFaultOfEveryFileWithItsLine() {
    var reading =
        load(
            new CatalogFile(
                "franchises/a.yaml",
                """
                id: a
                nam: A
                shows:
                  - id: A!
                    title: Dark Matter
                    seasons: two
                    cast: [{person: Somebody, billing: guest}]
                    networks: [Nowhere]
                  - title: Nameless
                sources:
                  - {from: tmdb, as-of: yesterday}
                name: A
                id: again
                """),
            new CatalogFile("franchises/b.yaml", "id: b\nname: ["));

    assertThat(errors(reading))
        .containsExactly(
            "franchises/a.yaml:2: error: unknown property nam; a franchise has blocks, characters,"
                + " description, id, name, negative, parent, partial, people, phrases, positive,"
                + " redirects, shows, sources",
            "franchises/a.yaml:4: error: id must be lower case words with hyphens but is: A!",
            "franchises/a.yaml:6: error: seasons must be a whole number but is: two",
            "franchises/a.yaml:7: error: billing must be one of main, recurring but is: guest",
            "franchises/a.yaml:8: error: network must be in networks.yaml but is: Nowhere",
            "franchises/a.yaml:9: error: must say id",
            "franchises/a.yaml:11: error: as-of must be a day such as 2026-03-01 but is: yesterday",
            "franchises/a.yaml:11: error: from must be one of article-claim, hand, tvmaze, wikidata but"
                + " is: tmdb",
            "franchises/a.yaml:13: error: id must be said once but is in line 1 too",
            "franchises/b.yaml:2: error: is no YAML: expected the node content, but found '<stream"
                + " end>'");
  }

  @Test
  void refusesAClassTooGoodForAnOrdinaryWord() {
    assertThat(errorsOf("- {id: a, title: Lost, ambiguity: strong, cast: [Somebody]}"))
        .singleElement()
        .asString()
        .contains("alias \"Lost\" must not be unique or strong: it is a word of its own");
    assertThat(errorsOf("- {id: a, title: JAG, ambiguity: unique, cast: [Somebody]}"))
        .singleElement()
        .asString()
        .contains("three characters or fewer");
    assertThat(errorsOf("- {id: a, title: Lost, ambiguity: common, cast: [Somebody]}")).isEmpty();
  }

  @Test
  void refusesFormsThatNoMatcherFinds() {
    assertThat(errorsOf("- {id: a, title: '(untitled', cast: [Somebody]}"))
        .singleElement()
        .asString()
        .contains("must begin with a letter or digit");
    assertThat(errorsOf("- {id: a, title: 'What If...?', cast: [Somebody]}")).isEmpty();
    assertThat(errorsOf("- {id: a, title: S.W.A.T., cast: [Somebody]}")).isEmpty();
  }

  @Test
  void refusesDatesThatRunBackwards() {
    assertThat(
            errorsOf(
                "- {id: a, title: Alphas, first-aired: 2020-05, last-aired: 2019, cast: [Somebody]}"))
        .containsExactly(
            "franchises/a.yaml:4: error: a must not end on 2019 before it begins on 2020-05");
    assertThat(
            errorsOf(
                "- {id: a, title: Alphas, first-aired: 2020-05, last-aired: 2020, cast: [Somebody]}"))
        .isEmpty();
  }

  @Test
  void refusesReferencesToNothing() {
    assertThat(
            errorsOf(
                """
                - {id: a, title: Alphas, spin-off-of: nothing, cast: [Somebody]}
                - {id: c, title: Alphas Two, also-in: [nowhere], cast: [Somebody]}\
                """))
        .containsExactly(
            "franchises/a.yaml:4: error: spin-off-of must be the id of another show but is:"
                + " nothing",
            "franchises/a.yaml:5: error: also-in must be the id of another franchise but is:"
                + " nowhere");
  }

  @Test
  void refusesIdsAndRedirectsInUse() {
    var reading =
        load(
            new CatalogFile(
                "franchises/a.yaml", franchise("a", "- {id: x, title: X One, cast: [N]}")),
            new CatalogFile(
                "franchises/b.yaml",
                franchise("b", "- {id: x, title: X Two, cast: [N]}") + "redirects: [a]\n"));

    assertThat(errors(reading))
        .containsExactly(
            "franchises/b.yaml:4: error: show id x must be unique but is also in"
                + " franchises/a.yaml:4",
            "franchises/b.yaml:7: error: redirect a must be a former id but is in use in"
                + " franchises/a.yaml:1");
  }

  @Test
  void wantsAFormOfTwoFranchisesToBeWeakInBoth() {
    var reading =
        load(
            new CatalogFile(
                "franchises/a.yaml",
                franchise("a", "- {id: a, title: Original Sin, ambiguity: strong, cast: [N]}")),
            new CatalogFile(
                "franchises/b.yaml",
                franchise(
                    "b", "- {id: b, title: Bees, cast: [N], aliases: [{text: original sin}]}")));

    assertThat(errors(reading))
        .containsExactly(
            "franchises/a.yaml:4: error: alias \"Original Sin\" names show b too, so it must be"
                + " homonym or weaker in each");
  }

  @Test
  void wantsAFranchiseWithoutAKnownCastMarkedPartial() {
    assertThat(errorsOf("- {id: a, title: Alphas}"))
        .singleElement()
        .asString()
        .contains("the cast of a is not known");
    assertThat(errorsOf("- {id: a, title: Alphas, rival: true}")).isEmpty();
    assertThat(
            errors(
                load(
                    new CatalogFile(
                        "franchises/a.yaml",
                        franchise("a", "- {id: a, title: Alphas}") + "partial: true\n"))))
        .isEmpty();
  }

  @Test
  void warnsOfAnAmbiguousFormThatNothingCanSpeakFor() {
    var reading =
        load(
            new CatalogFile(
                "franchises/a.yaml",
                franchise("a", "- {id: a, title: Dark, ambiguity: common}") + "partial: true\n"));

    assertThat(reading).isInstanceOf(CatalogReading.Read.class);
    assertThat(reading.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "franchises/a.yaml:4: warning: alias \"Dark\" has neither positive words nor a cast"
                + " that could speak for it");
  }

  @Test
  void refusesAFolderWithoutNetworks() {
    var reading =
        CatalogLoader.load(List.of(new CatalogFile("franchises/a.yaml", franchise("a", "[]"))));

    assertThat(errors(reading))
        .containsExactly("networks.yaml:1: error: must be in the catalog's folder but is missing");
  }

  private static String franchise(String id, String shows) {
    return "id: "
        + id
        + "\nname: Alphas\nshows:\n"
        + shows.indent(2)
        + "sources:\n  - {from: hand, as-of: 2026-11-01}\n";
  }

  private static List<String> errorsOf(String shows) {
    return errors(load(new CatalogFile("franchises/a.yaml", franchise("a", shows))));
  }

  private static CatalogReading load(CatalogFile... files) {
    var all = new java.util.ArrayList<>(List.of(files));
    all.add(new CatalogFile("networks.yaml", NETWORKS));
    return CatalogLoader.load(all);
  }

  private static List<String> errors(CatalogReading reading) {
    return reading.faults().stream().filter(Fault::isError).map(Fault::toString).toList();
  }

  private static Catalog catalog(String bosch) {
    return catalog("bosch.yaml", bosch);
  }

  private static Catalog catalog(String name, String text) {
    var reading = load(new CatalogFile("franchises/" + name, text));
    assertThat(reading.faults()).filteredOn(Fault::isError).isEmpty();
    return ((CatalogReading.Read) reading).catalog();
  }
}
