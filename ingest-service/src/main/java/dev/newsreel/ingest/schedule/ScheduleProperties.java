package dev.newsreel.ingest.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are polled.
 *
 * @param enabled whether this process polls at all
 * @param shortest never more often than this, whatever a source does
 * @param longest never more seldom than this while a source answers and does not ask for more
 * @param first interval of a source whose rhythm is not known yet
 * @param pushed interval of a source whose WebSub hub has proved that it delivers
 * @param failure first interval after a failure, doubled with each further one
 * @param spread over which what is overdue at start is spread
 * @param concurrency sources looked at at the same time
 * @param backfill entries older than this are old when a source is first looked at
 * @param elsewhere when a source is looked at again whose host another replica owns
 * @param reload how often sources that other replicas added are looked for
 */
@ConfigurationProperties("newsreel.ingest.schedule")
public record ScheduleProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5m") Duration shortest,
    @DefaultValue("4h") Duration longest,
    @DefaultValue("20m") Duration first,
    @DefaultValue("6h") Duration pushed,
    @DefaultValue("10m") Duration failure,
    @DefaultValue("2m") Duration spread,
    @DefaultValue("64") int concurrency,
    @DefaultValue("48h") Duration backfill,
    @DefaultValue("45s") Duration elsewhere,
    @DefaultValue("30s") Duration reload) {

  /**
   * @throws IllegalArgumentException when a value makes no sense, naming it
   */
  public ScheduleProperties {
    if (!shortest.isPositive() || shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "newsreel.ingest.schedule.shortest must be positive and at most .longest but is "
              + shortest);
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "newsreel.ingest.schedule.concurrency must be at least 1 but is " + concurrency);
    }
  }
}
