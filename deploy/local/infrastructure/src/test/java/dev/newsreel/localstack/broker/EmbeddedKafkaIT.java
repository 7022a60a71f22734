package dev.newsreel.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

  @TempDir private Path folder;

  @Test
  void keepsRecordsAndGroupsAcrossARestartOnAnotherPort() throws Exception {
    try (var kafka = EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT)) {
      TopicProvisioner.provision(kafka.brokers());
      send(kafka.brokers(), "before");
      assertThat(read(kafka.brokers())).containsExactly("before");
    }
    try (var kafka = EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT)) {
      TopicProvisioner.provision(kafka.brokers());
      send(kafka.brokers(), "after");

      assertThat(read(kafka.brokers())).containsExactly("after");
    }
  }

  @Test
  void createsEveryTopicAsDescribedAndNoneByAccident() throws Exception {
    try (var kafka = EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT)) {
      TopicProvisioner.provision(kafka.brokers());
      TopicProvisioner.provision(kafka.brokers());

      assertThat(partitions(kafka.brokers()))
          .containsAllEntriesOf(Map.of(Topics.ARTICLES, 12, Topics.NEWS, 1, Topics.CATALOG, 1));
      assertThatThrownBy(() -> partitions(kafka.brokers(), List.of("typo")))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void refusesAFolderThatAnotherBrokerHas() {
    try (var _ = EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("lock");
    }
  }

  @Test
  void refusesAPortThatIsTakenAndLeavesTheFolderToTheNext() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("port " + taken.getLocalPort());
    }
    EmbeddedKafka.start(folder, EmbeddedKafka.FREE_PORT).close();
  }

  private static void send(String brokers, String text) throws Exception {
    var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.NEWS, "key", text)).get();
    }
  }

  private static List<String> read(String brokers) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", brokers, "group.id", "readers", "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(Topics.NEWS));
      var read = new ArrayList<String>();
      IntStream.range(0, 100)
          .takeWhile(_ -> read.isEmpty())
          .forEach(
              _ -> consumer.poll(Duration.ofMillis(200)).forEach(each -> read.add(each.value())));
      consumer.commitSync();
      return read;
    }
  }

  private static Map<String, Integer> partitions(String brokers) throws Exception {
    return partitions(brokers, Topics.ALL.stream().map(Topics.Topic::name).toList());
  }

  private static Map<String, Integer> partitions(String brokers, List<String> topics)
      throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
      return admin.describeTopics(topics).allTopicNames().get().values().stream()
          .collect(Collectors.toMap(TopicDescription::name, each -> each.partitions().size()));
    }
  }
}
