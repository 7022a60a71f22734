package dev.newsreel.enrich.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a catalog in a folder of the file system. */
public final class CatalogFolder {

  private CatalogFolder() {}

  /**
   * Every YAML file of the folder and its subfolders, sorted by name.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static List<CatalogFile> read(Path folder) {
    var files = new ArrayList<CatalogFile>();
    try (var paths = Files.walk(folder, 2)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.toString().endsWith(".yaml")) {
          files.add(new CatalogFile(name(folder, path), text(path)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(CatalogFile::name));
    return files;
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static String text(Path path) throws IOException {
    try {
      return Files.readString(path);
    } catch (MalformedInputException e) {
      // U+FFFD is refused by the YAML reader, so the file gets a fault of its own.
      return "\u0000";
    }
  }
}
