package dev.newsreel.feed.replay;

import dev.newsreel.feed.log.History;
import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.log.NewsLog;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.kafka.KafkaClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replay and resume. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

  @Bean
  KafkaHistory kafkaHistory(KafkaClients clients, NewsLog newsLog, LiveTail tail) {
    return new KafkaHistory(clients, newsLog, tail);
  }

  @Bean
  Replay replay(Recent recent, History store, KafkaHistory kafka) {
    return new Replay(recent, store, kafka);
  }

  @Bean
  Resume resume(Recent recent, History store, NewsLog newsLog, LiveTail tail) {
    return new Resume(recent, store, newsLog, tail);
  }
}
