package dev.newsreel.enrich.evaluation;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFolder;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.events.Article;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the benchmarks read: the labelled articles, the catalog and its surface forms. */
public final class BenchmarkTexts {

  private static final Path ARTICLES = Path.of("src/test/resources/evaluation/dev.jsonl");
  private static final Path CATALOG = Path.of("src/main/resources/catalog");

  private static final int LENGTH = 3000;

  private BenchmarkTexts() {}

  /** About half of them name shows; the others are namesakes and news of any sort. */
  public static List<Article> articles() {
    return LabelledArticle.read(ARTICLES).stream().map(LabelledArticle::article).toList();
  }

  /** Their texts, joined to lengths of articles of the press. */
  public static List<String> texts() {
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    for (Article article : articles()) {
      article.blocks().forEach(block -> text.append(block.text()).append('\n'));
      if (text.length() > LENGTH) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    return texts;
  }

  /** The catalog of the service. */
  public static Catalog catalog() {
    return switch (CatalogLoader.load(CatalogFolder.read(CATALOG))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  /** So many surface forms of it, each once whatever its case. */
  public static List<String> forms(int most) {
    Map<String, String> forms = new LinkedHashMap<>();
    Stream.concat(
            catalog().franchises().values().stream().flatMap(BenchmarkTexts::forms),
            Stream.of(Cue.values()).flatMap(cue -> cue.phrases().stream()))
        .filter(form -> form.codePoints().anyMatch(Character::isLetterOrDigit))
        .forEach(form -> forms.putIfAbsent(form.toLowerCase(Locale.ROOT), form));
    return forms.values().stream().limit(most).toList();
  }

  private static Stream<String> forms(Franchise franchise) {
    return Stream.of(
            franchise.shows().stream().flatMap(BenchmarkTexts::forms),
            Stream.concat(franchise.phrases().stream(), franchise.characters().stream())
                .map(Alias::text),
            franchise.people().stream(),
            franchise.blocks().stream(),
            franchise.positive().stream(),
            franchise.negative().stream())
        .flatMap(forms -> forms);
  }

  private static Stream<String> forms(Show show) {
    return Stream.of(
            Stream.of(show.title()),
            show.aliases().stream().map(Alias::text),
            show.cast().stream().map(Credit::person),
            show.creators().stream(),
            show.positive().stream(),
            show.negative().stream())
        .flatMap(forms -> forms);
  }
}
