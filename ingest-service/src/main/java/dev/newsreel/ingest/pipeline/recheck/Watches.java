package dev.newsreel.ingest.pipeline.recheck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be looked at again. Methods may throw {@code StoreUnavailableException}. */
interface Watches {

  void put(Watch watch);

  void remove(Watch watch);

  /**
   * At most so many that are due, longest first.
   *
   * @param after begin behind this one; {@code null} at the first
   */
  List<Watch> due(Instant now, @Nullable Watch after, int most);
}
