package dev.newsreel.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.catalog.CatalogFolder;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.tag.Tagger;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the tagger to the labelled articles. {@code -Devaluation=final} opens the half that is kept
 * for the reported figure; {@code -Dgeneral-news=FOLDER} counts false tags in news of any other
 * sort.
 */
class EvaluationTests {

  private static final Path SETS = Path.of("src/test/resources/evaluation");
  private static final Path CATALOG = Path.of("src/main/resources/catalog");
  private static final Tagger TAGGER = tagger();
  private static final String SET = System.getProperty("evaluation", "dev");
  private static final Evaluation EVALUATION =
      Evaluation.of(TAGGER, LabelledArticle.read(SETS.resolve(SET + ".jsonl")));

  private static Tagger tagger() {
    return switch (CatalogLoader.load(CatalogFolder.read(CATALOG))) {
      case CatalogReading.Read(var catalog, _) -> Tagger.compile(catalog);
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  @BeforeAll
  static void report() {
    System.out.println(EvaluationReport.of(SET, EVALUATION));
  }

  @Test
  void putsAnArticleIntoTheStreamsWhereItBelongs() {
    assertThat(EVALUATION.streams.precision()).as("precision").isGreaterThan(0.93);
    assertThat(EVALUATION.streams.recall()).as("recall").isGreaterThan(0.93);
  }

  @Test
  void namesTheShow() {
    assertThat(EVALUATION.shows.f1()).isGreaterThan(0.85);
  }

  @Test
  void saysWhatKindOfNewsItIs() {
    assertThat(EVALUATION.kinds.f1()).isGreaterThan(0.7);
  }

  @Test
  void namesTheSeasonOfTheNews() {
    assertThat(EVALUATION.seasons.f1()).isGreaterThan(0.75);
  }

  @Test
  void takesNoRenewalForACancellation() {
    assertThat(EVALUATION.swaps).isZero();
  }

  @Test
  void isAsSureAsItIsRight() {
    assertThat(EVALUATION.calibration.error()).isLessThan(0.03);
  }

  @Test
  @EnabledIfSystemProperty(named = "general-news", matches = ".+")
  void leavesGeneralNewsAlone() {
    var news = GeneralNews.read(Path.of(System.getProperty("general-news")), TAGGER);

    System.out.println(news);

    assertThat(news.articles()).as("articles read").isPositive();
    assertThat(news.share()).as("share of them that is tagged").isLessThan(0.005);
  }
}
