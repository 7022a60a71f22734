package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.source.SourceId;

/** What others may ask of the clockwork. */
public interface Visits {

  /** Looks at the source as soon as there is a place, whenever it is due. Does not wait for it. */
  void now(SourceId id);

  /** Looks soon which sources there are: some were added or changed. */
  void reload();
}
