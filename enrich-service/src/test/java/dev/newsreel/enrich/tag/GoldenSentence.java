package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFolder;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A sentence of a file in {@code catalog/golden} and what a form in it means there.
 *
 * @param franchise whose file it is in
 * @param means id of a show or franchise, or {@code nothing} of this franchise
 */
record GoldenSentence(String franchise, String text, String alias, String means) {

  private static final Path CATALOG = Path.of("src/main/resources/catalog");

  boolean isNegative() {
    return means.equals("nothing");
  }

  /** The catalog that the sentences belong to. */
  static Catalog catalog() {
    return switch (CatalogLoader.load(CatalogFolder.read(CATALOG))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  /** The sentences of every franchise that has some. */
  static List<GoldenSentence> all(Catalog catalog) {
    var sentences = new ArrayList<GoldenSentence>();
    for (String franchise : catalog.franchises().keySet()) {
      var file = CATALOG.resolve("golden").resolve(franchise + ".yaml");
      if (Files.exists(file)) {
        for (Line line :
            YAMLMapper.shared().readValue(file.toFile(), new TypeReference<List<Line>>() {})) {
          sentences.add(new GoldenSentence(franchise, line.text(), line.alias(), line.means()));
        }
      }
    }
    return sentences;
  }

  private record Line(String text, String alias, String means) {}
}
