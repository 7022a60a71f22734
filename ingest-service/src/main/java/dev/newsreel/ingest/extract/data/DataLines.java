package dev.newsreel.ingest.extract.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A data file of one entry a line, UTF-8; blank lines and lines that begin with # say nothing. */
public final class DataLines {

  private DataLines() {}

  /**
   * The entries of a file that stands beside a class.
   *
   * @throws IllegalStateException when the jar does not hold the file
   */
  public static List<String> beside(Class<?> owner, String file) {
    InputStream stream = owner.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(file + " must stand beside " + owner.getName());
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
