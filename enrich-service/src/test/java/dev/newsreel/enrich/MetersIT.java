package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operator sees on the management port moves with what happens. */
@EnrichTest
class MetersIT {

  @Autowired private EnrichClient client;
  @Autowired private KafkaClients clients;
  private EventTopics topics;

  @BeforeEach
  void open() {
    client.awaitReady();
    topics = new EventTopics(clients);
  }

  @Test
  void countsAndTimesTheArticles() {
    double articles = value("newsreel_enrich_articles_seconds_count{");
    double tagged = value("newsreel_enrich_tag_seconds_count");
    double delayed = value("newsreel_enrich_delay_seconds_count");

    var article = SampleArticles.ballard("metered");
    topics.publish(article);
    topics.news(article.id(), 1);

    awaitMore("newsreel_enrich_articles_seconds_count{", articles);
    awaitMore("newsreel_enrich_tag_seconds_count", tagged);
    awaitMore("newsreel_enrich_delay_seconds_count", delayed);
    assertThat(client.management("/actuator/prometheus").body())
        .contains("newsreel_enrich_delay_seconds_bucket{");
  }

  @Test
  void countsTheDeadLetters() {
    double before = value("newsreel_dead_letters_total{");
    var key = SampleArticles.weather("metered-poison").id().value();

    topics.send(key, "{}".getBytes(StandardCharsets.UTF_8));

    awaitMore("newsreel_dead_letters_total{", before);
    assertThat(client.management("/actuator/prometheus").body())
        .contains("topic=\"" + Topics.ARTICLES + "\"");
  }

  @Test
  void tellsTheCatalogInUseAndTheRetag() {
    assertThat(value("newsreel_catalog_sequence")).isPositive();
    assertThat(value("newsreel_catalog_shows")).isGreaterThan(100);
    assertThat(client.management("/actuator/prometheus").body())
        .contains(
            "newsreel_enrich_retag_read",
            "newsreel_enrich_retag_changed",
            "newsreel_enrich_retag_articles",
            "newsreel_enrich_retag_running",
            "newsreel_enrich_lag");
  }

  private void awaitMore(String name, double before) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (value(name) <= before && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(value(name)).as(name).isGreaterThan(before);
  }

  /** The sum over all labels. */
  private double value(String name) {
    return client
        .management("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
