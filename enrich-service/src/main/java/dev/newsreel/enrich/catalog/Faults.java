package dev.newsreel.enrich.catalog;

import dev.newsreel.enrich.catalog.Fault.Severity;
import java.util.List;
import java.util.TreeSet;

/** Gathers faults; the same fault found twice is one. Not thread-safe. */
final class Faults {

  private final TreeSet<Fault> found = new TreeSet<>();

  void error(String file, int line, String message) {
    found.add(new Fault(file, line, Severity.ERROR, message));
  }

  void warning(String file, int line, String message) {
    found.add(new Fault(file, line, Severity.WARNING, message));
  }

  /** Those that are not among others. */
  Faults without(Faults others) {
    var left = new Faults();
    found.stream().filter(fault -> !others.found.contains(fault)).forEach(left.found::add);
    return left;
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Fault::isError);
  }

  List<Fault> sorted() {
    return List.copyOf(found);
  }
}
