package dev.newsreel.enrich.catalog;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks the catalog of a folder and prints every fault as {@code file:line: severity: message}.
 * Exit status 0 when it can be used, 1 when not, 2 when there is no such folder.
 */
public final class CatalogCheck {

  private CatalogCheck() {}

  /**
   * Checks one folder.
   *
   * @param arguments one: the folder with {@code networks.yaml} and {@code franchises/}
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("say one folder with networks.yaml and franchises/");
      System.exit(2);
    }
    System.exit(run(Path.of(arguments[0])));
  }

  private static int run(Path folder) {
    var reading = CatalogLoader.load(CatalogFolder.read(folder));
    reading.faults().forEach(System.out::println);
    return switch (reading) {
      case CatalogReading.Read(var catalog, var warnings) -> {
        System.out.printf(
            "%d franchises, %d shows, %d networks, %d warnings%n",
            catalog.franchises().size(),
            catalog.shows().size(),
            catalog.networks().size(),
            warnings.size());
        yield 0;
      }
      case CatalogReading.Refused(var faults) -> {
        System.out.printf("%d errors%n", faults.stream().filter(Fault::isError).count());
        yield 1;
      }
    };
  }
}
