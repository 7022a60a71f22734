package dev.newsreel.enrich.catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready when there is a whole catalog; a refused one is told without taking the service out. */
final class CatalogHealth implements HealthIndicator {

  private final CatalogStart start;
  private final CurrentCatalog current;
  private final Seed seed;

  CatalogHealth(CatalogStart start, CurrentCatalog current, Seed seed) {
    this.start = start;
    this.current = current;
    this.seed = seed;
  }

  @Override
  public Health health() {
    var health = start.isReady() ? Health.up() : Health.outOfService();
    health.withDetail("sequence", current.version().sequence());
    health.withDetail("franchises", current.catalog().franchises().size());
    var refused = current.refused();
    if (refused != null) {
      health.withDetail("refused", refused);
    }
    if (!seed.faults().isEmpty()) {
      health.withDetail("faults", seed.faults().stream().map(Fault::toString).toList());
    }
    return health.build();
  }
}
