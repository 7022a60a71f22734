package dev.newsreel.runtime;

import dev.newsreel.runtime.access.AccessConfiguration;
import dev.newsreel.runtime.deadletter.DeadLetterConfiguration;
import dev.newsreel.runtime.kafka.KafkaConfiguration;
import dev.newsreel.runtime.mongo.MongoConfiguration;
import dev.newsreel.runtime.stream.StreamConfiguration;
import dev.newsreel.runtime.topic.TopicConfiguration;
import dev.newsreel.runtime.trace.TraceConfiguration;
import dev.newsreel.runtime.web.WebConfiguration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of it, for a service to import. */
@Configuration(proxyBeanMethods = false)
@Import({
  AccessConfiguration.class,
  DeadLetterConfiguration.class,
  KafkaConfiguration.class,
  MongoConfiguration.class,
  StreamConfiguration.class,
  TopicConfiguration.class,
  TraceConfiguration.class,
  WebConfiguration.class
})
public class RuntimeConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }
}
