package dev.newsreel.enrich.catalog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** The catalog in use, as metrics and as information. */
final class CatalogMeters implements MeterBinder, InfoContributor {

  private final CurrentCatalog current;

  CatalogMeters(CurrentCatalog current) {
    this.current = current;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("newsreel.catalog.sequence", current, catalog -> catalog.version().sequence())
        .description("Sequence of the catalog in use")
        .register(registry);
    Gauge.builder("newsreel.catalog.franchises", current, c -> c.catalog().franchises().size())
        .description("Franchises in the catalog in use")
        .register(registry);
    Gauge.builder("newsreel.catalog.shows", current, c -> c.catalog().shows().size())
        .description("Shows in the catalog in use, rivals too")
        .register(registry);
  }

  @Override
  public void contribute(Info.Builder builder) {
    var version = current.version();
    builder.withDetail(
        "catalog", Map.of("sequence", version.sequence(), "digest", version.digest()));
  }
}
