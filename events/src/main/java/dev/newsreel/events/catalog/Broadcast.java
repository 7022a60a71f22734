package dev.newsreel.events.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a show is or was shown first.
 *
 * @param network the network's name, as in {@code networks.yaml}
 * @param from first year
 * @param to last year; {@code null} while it goes on
 */
public record Broadcast(String network, @Nullable Integer from, @Nullable Integer to) {}
