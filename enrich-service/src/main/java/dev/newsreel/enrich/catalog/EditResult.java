package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.CatalogEntry;
import java.util.List;

/** What came of an edit of the catalog. */
public sealed interface EditResult {

  /**
   * The catalog is as asked for.
   *
   * @param entries as published; without those that said the same already
   * @param warnings of the change
   */
  record Done(List<CatalogEntry> entries, List<Fault> warnings) implements EditResult {

    /** Copies the lists. */
    public Done {
      entries = List.copyOf(entries);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The catalog would not hold together.
   *
   * @param faults every one, warnings too
   */
  record Refused(List<Fault> faults) implements EditResult {

    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Somebody else changed the franchise first.
   *
   * @param version the franchise has now; 0 when there is none
   */
  record Outdated(int version) implements EditResult {}

  /** There is no such franchise. */
  record Missing() implements EditResult {}

  /** Another writes the catalog; the same edit may succeed soon. */
  record Busy() implements EditResult {}
}
