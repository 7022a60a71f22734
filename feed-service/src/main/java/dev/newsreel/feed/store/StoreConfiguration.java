package dev.newsreel.feed.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.feed.log.Epochs;
import dev.newsreel.feed.log.LiveTail;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Database {@code newsreel_feed} and the binder's function that fills it. {@code
 * newsreel.feed.store.keep} is how many positions of the log are kept, 0 for all; on the embedded
 * server it should be the size of the window, which scans for anything older. {@code
 * newsreel.feed.store.acknowledged} is for fault tests alone: {@code false} commits an offset
 * before the store has the record.
 */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  /** Well under the five minutes after which Kafka gives a silent consumer's place away. */
  private static final Duration EPOCH_PATIENCE = Duration.ofMinutes(1);

  @Bean
  MongoDatabase feedDatabase(MongoClient client) {
    return client.getDatabase("newsreel_feed");
  }

  @Bean
  NewsStore newsStore(MongoDatabase feedDatabase) {
    return new NewsStore(feedDatabase);
  }

  @Bean
  Epochs epochs(MongoDatabase feedDatabase) {
    return new Epochs(feedDatabase.getCollection("epochs"));
  }

  @Bean
  Consumer<Message<byte[]>> store(
      MongoDatabase feedDatabase,
      LiveTail tail,
      @Value("${newsreel.feed.store.keep:0}") int keep,
      @Value("${newsreel.feed.store.acknowledged:true}") boolean acknowledged) {
    return new StoreFunction(
        new StoreWriter(feedDatabase, keep), () -> tail.awaitEpoch(EPOCH_PATIENCE), acknowledged);
  }
}
