package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.source.SourceId;
import java.time.Instant;
import java.util.Optional;

/** What is done with a source that is due. */
public interface Visit {

  /**
   * Looks at the source, which takes as long as it takes.
   *
   * @return when it is due again; empty when it is not to be polled any more
   */
  Optional<Instant> visit(SourceId id);

  /** Looks at the source although it is not due. */
  Optional<Instant> visitNow(SourceId id);
}
