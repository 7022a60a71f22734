package dev.newsreel.enrich.catalog;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog of the files, read once at start.
 *
 * @param catalog empty when not even the jar's files hold together
 * @param faults what kept files from being used; warnings are left out
 */
record Seed(Catalog catalog, List<Fault> faults) {

  private static final Logger log = LoggerFactory.getLogger(Seed.class);

  Seed {
    faults = List.copyOf(faults);
  }

  /** The folder over the jar; the jar alone where the folder makes it unusable. */
  static Seed read(@Nullable Path folder) {
    var jar = SeedFiles.ofJar();
    return switch (reading(jar, folder)) {
      case CatalogReading.Read(var catalog, _) -> new Seed(catalog, List.of());
      case CatalogReading.Refused(var faults) -> {
        var errors = faults.stream().filter(Fault::isError).toList();
        errors.forEach(Seed::report);
        yield new Seed(folder == null ? Catalog.EMPTY : read(null).catalog(), errors);
      }
    };
  }

  private static CatalogReading reading(List<CatalogFile> jar, @Nullable Path folder) {
    try {
      return CatalogLoader.load(SeedFiles.over(jar, folder));
    } catch (UncheckedIOException e) {
      var fault =
          new Fault(
              String.valueOf(folder),
              1,
              Fault.Severity.ERROR,
              "newsreel.enrich.catalog.location must be a folder that can be read: "
                  + e.getMessage());
      return new CatalogReading.Refused(List.of(fault));
    }
  }

  private static void report(Fault fault) {
    log.atError()
        .addKeyValue("file", fault.file())
        .addKeyValue("line", fault.line())
        .addKeyValue("fault", fault.message())
        .log("Catalog file refused");
  }
}
