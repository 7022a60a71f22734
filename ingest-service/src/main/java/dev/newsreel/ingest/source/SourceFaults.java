package dev.newsreel.ingest.source;

import java.util.List;

/** A list of sources that cannot be used, with everything that is wrong with it. */
public final class SourceFaults extends RuntimeException {

  private final transient List<String> faults;

  /**
   * @param faults each with file and line
   */
  public SourceFaults(List<String> faults) {
    super(faults.size() + " faults in the list of sources:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each with file and line, such as {@code sources.yaml:12: ...}. */
  public List<String> faults() {
    return faults;
  }
}
