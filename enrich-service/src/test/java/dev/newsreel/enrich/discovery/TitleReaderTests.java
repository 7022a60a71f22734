package dev.newsreel.enrich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFile;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.tag.PlainArticle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleReaderTests {

  private static final KnownForms KNOWN = new KnownForms(catalog());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Channel 9 has ordered the series \u201cThe Glass Orchard\u201d.|The Glass Orchard",
        "The pilot of 'Harrow & Pike' was shot in May.|Harrow & Pike",
        "\u2018Brindle\u2019s End\u2019 was renewed for a second season.|Brindle\u2019s End",
        "\u00abLa Casa del Faro\u00bb is a limited series of eight episodes.|La Casa del Faro",
        "The revival is called \"1999: A Love Story\".|1999: A Love Story"
      })
  void readsATitleThatIsSetApart(String text, String title) {
    assertThat(titles(text)).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The series returns, \u201cwe are so very happy,\u201d she said.",
        "The series returns. \u201cIt Was Wonderful,\u201d she said.",
        "The song \u201cMoon Harbour\u201d tops the charts.",
        "The series \u201cSnork Hill\u201d returns.",
        "The series \u201cThe Snork Hill\u201d returns.",
        "Her series' and actors' guild won\u2019t say when the season begins; it\u2019s open.",
        "The series is \u201cX\u201d."
      })
  void leavesWhatIsNoTitleOrIsKnown(String text) {
    assertThat(titles(text)).isEmpty();
  }

  @Test
  void keepsTheSentenceAround() {
    var found =
        read("Rain fell. A streamer has greenlit \u201cThe Glass Orchard\u201d today. It was wet.");

    assertThat(found)
        .containsExactly(
            new UnknownTitle(
                "The Glass Orchard",
                "A streamer has greenlit \u201cThe Glass Orchard\u201d today."));
  }

  @Test
  void countsATitleOnce() {
    assertThat(
            titles(
                "The series \u201cGlass Orchard\u201d ends. The pilot of \u201cThe Glass Orchard\u201d"
                    + " was shot here."))
        .hasSize(1);
  }

  private static List<String> titles(String text) {
    return read(text).stream().map(UnknownTitle::title).toList();
  }

  private static List<UnknownTitle> read(String text) {
    return TitleReader.read(
        new PlainArticle("News", null, null, null, null, text).article(), KNOWN);
  }

  private static Catalog catalog() {
    var networks = new CatalogFile("networks.yaml", "[]");
    var snork =
        new CatalogFile(
            "franchises/snork.yaml",
            """
            id: snork
            name: Snork
            partial: true
            shows: [{id: snork-hill, title: Snork Hill}]
            sources: [{from: hand, as-of: 2026-11-24}]
            """);
    return switch (CatalogLoader.load(List.of(networks, snork))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }
}
