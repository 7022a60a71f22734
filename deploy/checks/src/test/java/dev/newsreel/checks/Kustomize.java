package dev.newsreel.checks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The renderer inside kubectl; it needs no cluster and no network. */
final class Kustomize {

  private static final Pattern VERSION = Pattern.compile("Kustomize Version: v(\\d+)");
  private static final Optional<Program> KUBECTL =
      Program.find("kubectl").filter(Kustomize::isRecent);

  static final String MISSING =
      "SKIPPED: no kubectl with kustomize 5 or later in PATH, ~/.cache/newsreel-tools or -Dnewsreel.kubectl; deploy/checks/tools fetches one";

  private Kustomize() {}

  static boolean isThere() {
    if (KUBECTL.isEmpty()) {
      System.err.println(MISSING);
    }
    return KUBECTL.isPresent();
  }

  /** The rendered YAML documents of a kustomization's folder. */
  static String render(Path folder) {
    var output = KUBECTL.orElseThrow().run(folder, "kustomize", ".");
    if (output.code() != 0) {
      throw new AssertionError(folder + " does not render: " + output.err());
    }
    return output.out();
  }

  private static boolean isRecent(Program kubectl) {
    var version = VERSION.matcher(kubectl.run(Path.of("."), "version", "--client").out());
    return version.find() && Integer.parseInt(version.group(1)) >= 5;
  }
}
