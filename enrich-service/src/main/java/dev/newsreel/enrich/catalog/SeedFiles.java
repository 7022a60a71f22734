package dev.newsreel.enrich.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that the catalog begins with: those of the jar, and those of a folder over them. */
final class SeedFiles {

  private static final String ROOT = "classpath:/catalog/";

  private SeedFiles() {}

  /** The jar's own. */
  static List<CatalogFile> ofJar() {
    var resolver = new PathMatchingResourcePatternResolver();
    var files = new TreeMap<String, CatalogFile>();
    try {
      add(files, CatalogLoader.NETWORKS, resolver.getResource(ROOT + CatalogLoader.NETWORKS));
      for (Resource file : resolver.getResources(ROOT + CatalogLoader.FRANCHISES + "*.yaml")) {
        add(files, CatalogLoader.FRANCHISES + file.getFilename(), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's catalog cannot be read", e);
    }
    return List.copyOf(files.values());
  }

  /**
   * The folder's files, each named with its whole path, and the jar's where the folder has none.
   */
  static List<CatalogFile> over(Collection<CatalogFile> jar, @Nullable Path folder) {
    if (folder == null) {
      return List.copyOf(jar);
    }
    var files = new TreeMap<String, CatalogFile>();
    jar.forEach(file -> files.put(file.name(), file));
    for (CatalogFile file : CatalogFolder.read(folder)) {
      // Networks are added to the jar's; a franchise takes the place of the jar's.
      var key = file.name().equals(CatalogLoader.NETWORKS) ? "more " + file.name() : file.name();
      files.put(key, new CatalogFile(folder + "/" + file.name(), file.text()));
    }
    return List.copyOf(files.values());
  }

  private static void add(Map<String, CatalogFile> files, String name, Resource resource)
      throws IOException {
    if (resource.exists()) {
      files.put(name, new CatalogFile(name, resource.getContentAsString(StandardCharsets.UTF_8)));
    }
  }
}
