package dev.newsreel.feed;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.localstack.LocalStack;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The whole service in this JVM, on free ports, over the stack that all tests share. */
public final class RunningFeed implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @LocalStack
  static class Stack {}

  private final ConfigurableApplicationContext context;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Set<String> catalog = new HashSet<>();

  private RunningFeed(ConfigurableApplicationContext context) {
    this.context = context;
    this.producer = context.getBean(KafkaClients.class).producer(Map.of("linger.ms", 0));
  }

  /**
   * Starts the service.
   *
   * @param settings as on the command line, {@code --name=value}
   */
  public static RunningFeed start(String... settings) {
    var arguments = new ArrayList<>(List.of(settings));
    arguments.add("--management.server.port=0");
    if (arguments.stream().noneMatch(each -> each.startsWith("--server.port="))) {
      arguments.add("--server.port=0");
    }
    if (arguments.stream().noneMatch(each -> each.startsWith("--newsreel.feed.live.drain="))) {
      arguments.add("--newsreel.feed.live.drain=0s");
    }
    return new RunningFeed(
        FeedApplication.application().sources(Stack.class).run(arguments.toArray(String[]::new)));
  }

  /** An address of the service. */
  public URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  /** Writes a decision to the log and tells its offset. */
  public long publish(NewsItem item) {
    return publish(item.article().id().value(), EventJson.write(item));
  }

  /** Writes a decision to the log as of a time, in epoch milliseconds, and tells its offset. */
  public long publishAt(long time, NewsItem item) {
    return publish(time, item.article().id().value(), EventJson.write(item));
  }

  /** Writes bytes to the log and tells their offset. */
  public long publish(String key, byte[] value) {
    return publish(System.currentTimeMillis(), key, value);
  }

  private long publish(long time, String key, byte[] value) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    return send(new ProducerRecord<>(Topics.NEWS, 0, time, bytes, value));
  }

  /**
   * Puts an entry into the catalog until the service is stopped: all tests share the broker, and
   * whoever knows a catalog refuses the franchises that are not in it.
   */
  void publish(String id, CatalogEntry entry) {
    catalog.add(id);
    sendToCatalog(id, EventJson.write(entry));
  }

  private void sendToCatalog(String id, byte @Nullable [] value) {
    send(new ProducerRecord<>(Topics.CATALOG, id.getBytes(StandardCharsets.UTF_8), value));
  }

  private long send(ProducerRecord<byte[], byte[]> record) {
    try {
      return producer.send(record).get(10, TimeUnit.SECONDS).offset();
    } catch (Exception e) {
      throw new IllegalStateException("not published", e);
    }
  }

  /** A document of the service's store; {@code null} when it is not there. */
  public Document stored(String collection, String id) {
    return Objects.requireNonNullElseGet(
        Mono.from(
                bean(MongoClient.class)
                    .getDatabase("newsreel_feed")
                    .getCollection(collection)
                    .find(new Document("_id", id)))
            .block(),
        Document::new);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops the service as SIGTERM does. */
  public void stop() {
    catalog.forEach(id -> sendToCatalog(id, null));
    producer.close();
    context.close();
  }

  @Override
  public void close() {
    stop();
  }
}
