package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.fetch.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether our own line is down: most hosts asked in the last five minutes could not be
 * reached. Failures then say nothing about the sources. Thread-safe.
 */
public final class OutageDetector {

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int FEWEST = 5;
  private static final double SHARE = 0.6;

  private record Look(Instant at, boolean isReached) {}

  private final Map<HostKey, Look> looks = new HashMap<>();

  /** A host was asked. */
  public synchronized void saw(HostKey host, boolean isReached, Instant now) {
    looks.put(host, new Look(now, isReached));
  }

  /** Whether most of what was asked lately could not be reached. */
  public synchronized boolean isOutage(Instant now) {
    looks.values().removeIf(look -> look.at().isBefore(now.minus(WINDOW)));
    long lost = looks.values().stream().filter(look -> !look.isReached()).count();
    return looks.size() >= FEWEST && lost > SHARE * looks.size();
  }
}
