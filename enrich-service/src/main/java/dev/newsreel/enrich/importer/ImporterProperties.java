package dev.newsreel.enrich.importer;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where other sources are and how they are asked.
 *
 * @param contact a URL or an address of mail, by which a source reaches whoever runs this: both
 *     sources ask for one in the {@code User-Agent}
 * @param pause between two requests to one source; TVmaze allows 20 in 10 seconds
 */
@ConfigurationProperties("newsreel.enrich.importer")
record ImporterProperties(
    @DefaultValue("https://query.wikidata.org/sparql") URI wikidata,
    @DefaultValue("https://api.tvmaze.com") URI tvmaze,
    @DefaultValue("no contact given") String contact,
    @DefaultValue("1s") Duration pause) {

  ImporterProperties {
    if (pause.isNegative()) {
      throw new IllegalArgumentException(
          "newsreel.enrich.importer.pause must not be negative but is " + pause);
    }
  }

  String agent() {
    return "Newsreel/1.0 (" + contact + ")";
  }
}
