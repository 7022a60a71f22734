package dev.newsreel.ingest.pipeline.recheck;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.fetch.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process found when it last looked at each page of a host, for two days. Where most
 * pages are gone the site was rebuilt, moves, or answers robots so: that says nothing of one
 * article. Thread-safe.
 */
final class HostLooks {

  private static final Duration MEMORY = Duration.ofDays(2);
  private static final int FEW = 3;

  private final Map<HostKey, Map<ArticleId, Look>> hosts = new HashMap<>();

  private record Look(boolean isGone, Instant at) {}

  /** Remembers a look. */
  synchronized void saw(HostKey host, ArticleId article, boolean isGone, Instant now) {
    var looks = hosts.computeIfAbsent(host, _ -> new HashMap<>());
    looks.values().removeIf(look -> look.at().plus(MEMORY).isBefore(now));
    looks.put(article, new Look(isGone, now));
  }

  /** Whether three pages or more, and more than half of them, were gone. */
  synchronized boolean isDoubtful(HostKey host) {
    var looks = hosts.getOrDefault(host, Map.of()).values();
    long gone = looks.stream().filter(Look::isGone).count();
    return gone >= FEW && gone * 2 > looks.size();
  }
}
