package dev.newsreel.ingest.pipeline.recheck;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the pages of published articles are looked at again. Two looks at least a day apart that
 * find nothing (404 or 410) take an article down.
 *
 * @param after looks so long after an article was published; none: articles are never taken down
 *     because their page is gone
 * @param again after a look that found nothing
 * @param proof how far apart two such looks must be
 */
@ConfigurationProperties("newsreel.ingest.recheck")
record RecheckProperties(
    @DefaultValue({"1d", "3d", "7d"}) List<Duration> after,
    @DefaultValue("25h") Duration again,
    @DefaultValue("24h") Duration proof) {

  RecheckProperties {
    after = List.copyOf(after);
    if (again.compareTo(proof) < 0) {
      throw new IllegalArgumentException(
          "newsreel.ingest.recheck.again must be at least .proof but is " + again);
    }
  }
}
