package dev.newsreel.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Topics;
import dev.newsreel.localstack.process.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is a process of its own here and is killed in the middle of writes. */
class KilledBrokerIT {

  private static final int ACKNOWLEDGED_BEFORE_KILL = 2_000;

  @TempDir private Path home;

  @Test
  void losesNothingItAcknowledged() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    writeUntilKilled(ChildJvm.broker(home), acknowledged);

    try (var restarted = EmbeddedKafka.start(home.resolve("broker"), EmbeddedKafka.FREE_PORT)) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
      assertThat(values(restarted.brokers(), acknowledged)).containsAll(acknowledged);
    }
  }

  private static void writeUntilKilled(ChildJvm broker, Set<String> acknowledged) throws Exception {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker.address(), "acks", "all", "max.block.ms", 2_000);
    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    try {
      for (var number = 0; acknowledged.size() < ACKNOWLEDGED_BEFORE_KILL; number++) {
        var value = Integer.toString(number);
        var _ =
            producer.send(
                new ProducerRecord<>(Topics.NEWS, value),
                (_, failure) -> {
                  if (failure == null) {
                    acknowledged.add(value);
                  }
                });
        TimeUnit.MICROSECONDS.sleep(50);
      }
      broker.kill();
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  private static Set<String> values(String brokers, Set<String> wanted) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new StringDeserializer())) {
      var news = List.of(new TopicPartition(Topics.NEWS, 0));
      consumer.assign(news);
      consumer.seekToBeginning(news);
      var values = new HashSet<String>();
      var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!values.containsAll(wanted) && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
      }
      return values;
    }
  }
}
