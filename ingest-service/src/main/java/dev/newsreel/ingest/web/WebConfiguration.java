package dev.newsreel.ingest.web;

import dev.newsreel.runtime.access.AccessTable;
import dev.newsreel.runtime.deadletter.DeadLetterTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints need. */
@Configuration(value = "ingestWebConfiguration", proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  AccessTable accessTable() {
    return IngestAccess.TABLE;
  }

  @Bean
  Blocking blocking() {
    return new Blocking();
  }

  /** This service reads no topic. */
  @Bean
  DeadLetterTopics deadLetterTopics() {
    return new DeadLetterTopics(List.of());
  }
}
