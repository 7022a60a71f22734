package dev.newsreel.checks;

import java.util.Optional;

/** Prometheus' own checker, and Prometheus, from Debian. */
final class Promtool {

  static final String MISSING =
      "SKIPPED: no promtool or no prometheus in PATH; apt-get install prometheus, or deploy/checks/tools";

  static final Optional<Program> PROMTOOL = Program.find("promtool");
  static final Optional<Program> PROMETHEUS = Program.find("prometheus");

  private Promtool() {}

  static boolean isThere() {
    var there = PROMTOOL.isPresent() && PROMETHEUS.isPresent();
    if (!there) {
      System.err.println(MISSING);
    }
    return there;
  }
}
