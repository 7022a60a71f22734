package dev.newsreel.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A program of the machine that a check needs. */
final class Program {

  private final String path;

  private Program(String path) {
    this.path = path;
  }

  /**
   * Looks in the system property {@code newsreel.<name>}, then where this build keeps its tools,
   * then in PATH.
   */
  static Optional<Program> find(String name) {
    var told = System.getProperty("newsreel." + name);
    if (told != null) {
      return Optional.of(new Program(told));
    }
    var kept = Path.of(System.getProperty("user.home"), ".cache", "newsreel-tools", name);
    if (Files.isExecutable(kept)) {
      return Optional.of(new Program(kept.toString()));
    }
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(file -> new Program(file.toString()))
        .findFirst();
  }

  /** What it printed. */
  record Output(int code, String out, String err) {}

  Output run(Path folder, String... arguments) {
    try {
      var err = Files.createTempFile("program-", ".err");
      var command = new java.util.ArrayList<>(List.of(path));
      command.addAll(List.of(arguments));
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(err.toFile())
              .start();
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      var said = Files.readString(err);
      Files.delete(err);
      return new Output(code, out, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
