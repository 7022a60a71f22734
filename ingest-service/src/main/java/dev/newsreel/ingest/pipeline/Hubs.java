package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.source.SourceId;

/** How well hubs tell us of news. */
public interface Hubs {

  /** Whether a hub has proved that it tells us of this source's news. */
  boolean isTrusted(SourceId source);

  /** So many articles came by the hub, so many were found by polling. */
  void tally(SourceId source, int pushed, int polled);
}
