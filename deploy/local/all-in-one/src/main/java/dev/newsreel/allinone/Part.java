package dev.newsreel.allinone;

import java.time.Duration;

/**
 * Something that runs and can be stopped.
 *
 * @param name as the user sees it
 * @param patience how long its stopping may take before the next part is stopped too
 */
record Part(String name, Duration patience, AutoCloseable running) {}
