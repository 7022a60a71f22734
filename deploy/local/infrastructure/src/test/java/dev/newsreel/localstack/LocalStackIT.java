package dev.newsreel.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.events.Topics;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LocalStackIT {

  @Configuration(proxyBeanMethods = false)
  @LocalStack
  @ImportAutoConfiguration(MongoReactiveAutoConfiguration.class)
  static class Setup {}

  @Autowired private KafkaConnectionDetails kafka;
  @Autowired private MongoClient store;

  @Test
  void givesABrokerWithEveryTopic() throws Exception {
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.getBootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
    }
  }

  @Test
  void givesTheStoreToTheClientThatSpringBootMakes() {
    var collection = store.getDatabase("test").getCollection("documents");
    var found =
        Mono.from(collection.insertOne(new Document("_id", 1)))
            .then(Mono.from(collection.find(new Document("_id", 1))))
            .block();

    assertThat(Objects.requireNonNull(found)).containsEntry("_id", 1);
  }
}
