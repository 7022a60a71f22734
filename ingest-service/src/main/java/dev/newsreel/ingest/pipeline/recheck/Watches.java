package dev.newsreel.ingest.pipeline.recheck;

import java.time.Instant;
import java.util.List;

/** What is to be looked at again. Methods may throw {@code StoreUnavailableException}. */
interface Watches {

  void put(Watch watch);

  void remove(Watch watch);

  /** At most so many that are due, longest first. */
  List<Watch> due(Instant now, int most);
}
