package dev.newsreel.feed.log;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import reactor.core.publisher.Mono;

/** What Kafka says about the news topic. Thread-safe. */
public final class NewsLog implements AutoCloseable {

  /** The one partition. */
  static final TopicPartition PARTITION = new TopicPartition(Topics.NEWS, 0);

  private final Admin admin;

  public NewsLog(KafkaClients clients) {
    admin = clients.admin();
  }

  /**
   * The topic now.
   *
   * @param topicId Kafka's id of the topic, another one whenever it is made again
   * @param begin offset of the oldest record that is kept
   * @param end offset the next record will have
   */
  record Extent(String topicId, long begin, long end) {}

  /**
   * Checks the topic and measures it.
   *
   * @throws BrokenLogException when the topic is not what positions need
   * @throws KafkaUnavailableException when the broker does not answer
   */
  Extent extent() {
    TopicDescription topic =
        Wait.forKafka(admin.describeTopics(Set.of(Topics.NEWS)).allTopicNames())
            .values()
            .iterator()
            .next();
    check(topic);
    return new Extent(
        topic.topicId().toString(), offset(OffsetSpec.earliest()), offset(OffsetSpec.latest()));
  }

  private void check(TopicDescription topic) {
    if (topic.partitions().size() != 1) {
      throw new BrokenLogException(
          "topic "
              + Topics.NEWS
              + " must have one partition but has "
              + topic.partitions().size()
              + ": positions are offsets of one log. Make it again with one partition");
    }
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.NEWS);
    Config config =
        Wait.forKafka(admin.describeConfigs(Set.of(resource)).all()).values().iterator().next();
    ConfigEntry policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
    if (policy != null && policy.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
      throw new BrokenLogException(
          "topic "
              + Topics.NEWS
              + " must not be compacted but its cleanup.policy is "
              + policy.value()
              + ": compaction would make holes in the log. Set it to delete");
    }
  }

  private long offset(OffsetSpec spec) {
    return Wait.forKafka(admin.listOffsets(Map.of(PARTITION, spec)).partitionResult(PARTITION))
        .offset();
  }

  /** Offset the next record will have. */
  public Mono<Long> end() {
    return offsets(OffsetSpec.latest()).map(ListOffsetsResultInfo::offset);
  }

  /** Offset of the first record of that time or later; empty when there is none. */
  public Mono<Long> firstSince(Instant time) {
    return offsets(OffsetSpec.forTimestamp(time.toEpochMilli()))
        .map(ListOffsetsResultInfo::offset)
        .filter(offset -> offset >= 0);
  }

  private Mono<ListOffsetsResultInfo> offsets(OffsetSpec spec) {
    return Mono.fromCompletionStage(() ->
        admin.listOffsets(Map.of(PARTITION, spec)).partitionResult(PARTITION).toCompletionStage());
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(2));
  }
}
