package dev.newsreel.feed.subscription;

import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Change;

/** A record of the log and what it is to a subscriber. */
public record Hit(Entry entry, Change change) {}
