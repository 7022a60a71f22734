package dev.newsreel.enrich.catalog;

import java.util.List;

/** What came of reading the files of a catalog. */
public sealed interface CatalogReading {

  /** Everything found, sorted by file and line. */
  List<Fault> faults();

  /**
   * The files hold together.
   *
   * @param catalog of sequence 0: a sequence is given when it is published
   * @param faults warnings only
   */
  record Read(Catalog catalog, List<Fault> faults) implements CatalogReading {

    /** Keeps the faults as they are. */
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /**
   * At least one fault makes the catalog unusable.
   *
   * @param faults every fault of every file, warnings too
   */
  record Refused(List<Fault> faults) implements CatalogReading {

    /** Keeps the faults as they are. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
