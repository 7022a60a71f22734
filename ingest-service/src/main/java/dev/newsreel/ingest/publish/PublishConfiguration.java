package dev.newsreel.ingest.publish;

import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.trace.Spans;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The producer of this service and who uses it. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

  @Bean(destroyMethod = "close")
  Producer<byte[], byte[]> articleProducer(KafkaClients clients) {
    return clients.producer(
        Map.of(
            ProducerConfig.CLIENT_ID_CONFIG, "ingest-articles",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576,
            // Who pushes an article hears soon that Kafka is away.
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.LINGER_MS_CONFIG, 2));
  }

  @Bean
  ArticlePublisher articlePublisher(
      Producer<byte[], byte[]> articleProducer, InstantSource clock, Spans spans) {
    return new KafkaArticlePublisher(articleProducer, clock, spans);
  }
}
