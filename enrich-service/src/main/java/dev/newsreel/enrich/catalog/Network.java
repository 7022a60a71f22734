package dev.newsreel.enrich.catalog;

import java.util.List;

/**
 * A broadcaster or streamer, from {@code networks.yaml}.
 *
 * @param name as {@link dev.newsreel.events.catalog.Broadcast#network()} writes it
 * @param aliases further surface forms, such as {@code Amazon Prime Video}
 * @param kind {@code broadcast}, {@code cable} or {@code streamer}
 */
public record Network(String name, List<String> aliases, String kind) {

  /** Absent aliases are none. */
  public Network {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
