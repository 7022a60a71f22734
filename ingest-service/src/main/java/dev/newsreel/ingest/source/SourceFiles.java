package dev.newsreel.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;

/** Reads the configured lists of sources. */
final class SourceFiles {

  private SourceFiles() {}

  /**
   * All sources of all files.
   *
   * @throws SourceFaults with the faults of every file
   */
  static List<Source> read(List<Resource> locations) {
    var sources = new ArrayList<Source>();
    var faults = new ArrayList<String>();
    for (Resource location : locations) {
      try {
        String name = String.valueOf(location.getFilename());
        sources.addAll(SourcesYaml.read(name, location.getContentAsString(StandardCharsets.UTF_8)));
      } catch (SourceFaults e) {
        faults.addAll(e.faults());
      } catch (IOException e) {
        faults.add(location.getDescription() + " cannot be read: " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new SourceFaults(faults);
    }
    return sources;
  }
}
