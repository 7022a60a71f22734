package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two lives of the service on one broker and one store. */
class RestartIT {

  @Test
  void goesOnAfterARestartWhereItStopped() {
    var first = SampleArticles.ballard("restart-first");
    var second = SampleArticles.ballard("restart-second");
    int published;

    try (var life = start()) {
      var topics = ready(life);
      topics.publish(first);
      topics.news(first.id(), 1);
      published = topics.read(Topics.CATALOG, record -> true, 1).size();
    }
    try (var life = start()) {
      var topics = ready(life);
      topics.publish(second);

      assertThat(topics.news(second.id(), 1)).extracting(NewsItem::decision).containsExactly(1);
      assertThat(topics.news(first.id(), 1)).hasSize(1);
      assertThat(topics.read(Topics.CATALOG, record -> true, 1)).hasSize(published);
    }
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(EnrichApplication.class, EnrichStack.class)
        .properties("spring.config.name=enrich-service")
        .run("--server.port=0", "--management.server.port=0");
  }

  private static EventTopics ready(ConfigurableApplicationContext life) {
    life.getBean(EnrichClient.class).awaitReady();
    return new EventTopics(life.getBean(KafkaClients.class));
  }
}
