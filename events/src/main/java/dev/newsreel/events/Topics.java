package dev.newsreel.events;

import java.util.List;
import java.util.Map;

/** The topics, once. They are created by a provisioning step, never by accident. */
public final class Topics {

  /** {@link Article}, key = article id. Kept 90 days: what can be tagged again. */
  public static final String ARTICLES = "newsreel.articles.v1";

  /** {@link NewsItem}, key = article id. One partition: its offset is the position of a story. */
  public static final String NEWS = "newsreel.news.v1";

  /** {@link dev.newsreel.events.catalog.CatalogEntry}, key = franchise id. */
  public static final String CATALOG = "newsreel.catalog.v1";

  /** Dead letters of a topic: the record as it was, with the reason in its headers. */
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }

  /**
   * What a topic must be created with.
   *
   * @param settings Kafka topic configuration, names and values as the broker takes them
   */
  public record Topic(String name, int partitions, Map<String, String> settings) {

    /** Keeps the settings as they are. */
    public Topic {
      settings = Map.copyOf(settings);
    }
  }

  private static final String DAY = "86400000";

  /** Every topic of the system, dead letters included. */
  public static final List<Topic> ALL =
      List.of(
          new Topic(
              ARTICLES,
              12,
              Map.of(
                  "cleanup.policy",
                  "compact,delete",
                  "retention.ms",
                  "7776000000",
                  "max.message.bytes",
                  "1048576")),
          new Topic(
              NEWS,
              1,
              Map.of(
                  "cleanup.policy",
                  "delete",
                  "retention.ms",
                  "2592000000",
                  "max.message.bytes",
                  "1048576")),
          new Topic(
              CATALOG,
              1,
              Map.of(
                  "cleanup.policy",
                  "compact",
                  "delete.retention.ms",
                  DAY,
                  "max.message.bytes",
                  "1048576")),
          dead(ARTICLES, 1),
          dead(NEWS, 1),
          dead(CATALOG, 1));

  private static Topic dead(String topic, int partitions) {
    // Larger than its source: the headers that carry the reason come on top.
    return new Topic(
        deadLetters(topic),
        partitions,
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "2592000000",
            "max.message.bytes",
            "2097152"));
  }

  private Topics() {}
}
