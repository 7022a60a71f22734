package dev.newsreel.feed.subscription;

import dev.newsreel.feed.replay.Replay;
import java.time.Duration;
import java.time.InstantSource;

/** What every courier works with. */
record Desk(
    Replay replay,
    Ledger ledger,
    PushMetrics metrics,
    Backoff backoff,
    Duration giveUp,
    InstantSource clock) {}
