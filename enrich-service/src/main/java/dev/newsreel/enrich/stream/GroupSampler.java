package dev.newsreel.enrich.stream;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how far the group {@code enrich} is. */
final class GroupSampler implements AutoCloseable {

  private static final String GROUP = "enrich";

  private final Admin admin;

  GroupSampler(KafkaClients clients) {
    this.admin = clients.admin();
  }

  /** One sample; a partition without a committed offset is at its beginning. */
  GroupSample sample() throws ExecutionException, TimeoutException, InterruptedException {
    var ends = offsets(OffsetSpec.latest());
    var begins = offsets(OffsetSpec.earliest());
    var committed =
        admin
            .listConsumerGroupOffsets(GROUP)
            .partitionsToOffsetAndMetadata()
            .get(5, TimeUnit.SECONDS);
    long sum = 0;
    long lag = 0;
    for (var end : ends.entrySet()) {
      var place = committed.get(end.getKey());
      long at = place == null ? begins.getOrDefault(end.getKey(), 0L) : place.offset();
      sum += at;
      lag += Math.max(0, end.getValue() - at);
    }
    return new GroupSample(members(), sum, lag);
  }

  private Map<TopicPartition, Long> offsets(OffsetSpec which)
      throws ExecutionException, TimeoutException, InterruptedException {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    var topic = List.of(Topics.ARTICLES);
    var description = admin.describeTopics(topic).allTopicNames().get(5, TimeUnit.SECONDS);
    for (var described : description.values()) {
      described
          .partitions()
          .forEach(info -> asked.put(new TopicPartition(Topics.ARTICLES, info.partition()), which));
    }
    var offsets = new HashMap<TopicPartition, Long>();
    Map<TopicPartition, ListOffsetsResultInfo> found =
        admin.listOffsets(asked).all().get(5, TimeUnit.SECONDS);
    found.forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }

  private int members() throws ExecutionException, TimeoutException, InterruptedException {
    return admin
        .describeConsumerGroups(List.of(GROUP))
        .all()
        .get(5, TimeUnit.SECONDS)
        .values()
        .stream()
        .mapToInt(group -> group.members().size())
        .sum();
  }

  @Override
  public void close() {
    admin.close();
  }
}
