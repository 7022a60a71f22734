package dev.newsreel.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.Topics;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rights of {@code components/kafka-strimzi/users.yaml} on a broker with an authorizer: enough
 * for everything a service does, and for nothing else.
 */
class BrokerRulesIT {

  @TempDir static Path folder;

  private static GuardedBroker broker;
  private static DurableMongo store;
  private static RunningServices services;

  @BeforeAll
  static void start() throws Exception {
    var users = users();
    broker =
        GuardedBroker.start(
            folder.resolve("broker"), users.stream().map(BrokerRulesIT::name).toList());
    store = DurableMongo.start(folder.resolve("store"), DurableMongo.FREE_PORT);
    try (var admin = Admin.create(broker.client("admin"))) {
      TopicProvisioner.provision(admin);
      var rules = new ArrayList<AclBinding>();
      users.forEach(user -> rules.addAll(rules(user)));
      admin.createAcls(rules).all().get();
    }
    services =
        RunningServices.start(service -> {
          var settings = new ArrayList<>(broker.service(service));
          settings.add("--spring.mongodb.uri=" + store.uri());
          return settings;
        });
  }

  @AfterAll
  static void stop() {
    services.close();
    store.close();
    broker.close();
  }

  @Test
  void areEnoughForAnArticleToReachAReader() throws Exception {
    services.follow("bosch");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(services.push(services.key(), 1)).isEqualTo(202));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(services.streamed()).anyMatch(line -> line.contains("Ballard, part 1")));
    for (String service : List.of("ingest-service", "enrich-service", "feed-service")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(
                      services
                          .get(services.management(service, "/actuator/health/readiness"))
                          .body())
                  .as(service)
                  .contains("\"UP\""));
    }
  }

  @Test
  void areEnoughToPutRecordsAwayAndToPutThemBack() throws Exception {
    for (String topic : List.of(Topics.ARTICLES, Topics.NEWS)) {
      send("admin", topic, "no JSON");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(end(Topics.deadLetters(topic))).isPositive());
    }
    for (String service : List.of("enrich-service", "feed-service")) {
      var letters = services.uri(service, "/api/dead-letters");
      var key = services.key();
      var listed =
          java.net.http.HttpClient.newHttpClient()
              .send(
                  java.net.http.HttpRequest.newBuilder(letters)
                      .header("Authorization", "Bearer " + key)
                      .build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString());
      assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
      var id = new YAMLMapper().readTree(listed.body()).findValue("id").asString();
      var replayed =
          services.post(services.uri(service, "/api/dead-letters/" + id + "/replay"), key, "");
      assertThat(replayed.statusCode()).as(replayed.body()).isBetween(200, 299);
    }
  }

  @Test
  void areNotEnoughToWriteWhatAnotherServiceWrites() {
    refusesToWrite("ingest-service", Topics.NEWS);
    refusesToWrite("ingest-service", Topics.CATALOG);
    refusesToWrite("feed-service", Topics.ARTICLES);
    refusesToWrite("feed-service", Topics.CATALOG);
    refusesToWrite("enrich-service", Topics.deadLetters(Topics.NEWS));
    refusesToWrite("autoscaler", Topics.ARTICLES);
  }

  @Test
  void areNotEnoughToReadWhatAServiceDoesNotNeed() {
    refusesToRead("ingest-service", Topics.NEWS);
    refusesToRead("ingest-service", Topics.ARTICLES);
    refusesToRead("enrich-service", Topics.NEWS);
    refusesToRead("feed-service", Topics.ARTICLES);
    refusesToRead("autoscaler", Topics.ARTICLES);
  }

  @Test
  void areNotEnoughToDeleteATopic() {
    for (String user : List.of("ingest-service", "enrich-service", "feed-service")) {
      try (var admin = Admin.create(broker.client(user))) {
        assertThatThrownBy(() -> admin.deleteTopics(List.of(Topics.CATALOG)).all().get())
            .as(user)
            .hasCauseInstanceOf(AuthorizationException.class);
      }
    }
  }

  private static void refusesToWrite(String user, String topic) {
    assertThatThrownBy(() -> send(user, topic, "forged"))
        .as(user + " to " + topic)
        .hasCauseInstanceOf(AuthorizationException.class);
  }

  private static void refusesToRead(String user, String topic) {
    var settings = new HashMap<>(broker.client(user));
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      assertThatThrownBy(
              () -> {
                for (int poll = 0; poll < 20; poll++) {
                  consumer.poll(Duration.ofSeconds(1));
                }
              })
          .as(user + " from " + topic)
          .isInstanceOf(AuthorizationException.class);
    }
  }

  private static void send(String user, String topic, String value)
      throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            broker.client(user), new ByteArraySerializer(), new ByteArraySerializer())) {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic, 0, bytes, bytes)).get();
    }
  }

  private static long end(String topic) throws Exception {
    var partition = new TopicPartition(topic, 0);
    try (var admin = Admin.create(broker.client("admin"))) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    }
  }

  private static List<JsonNode> users() {
    var file = Repository.KUBERNETES.resolve("components/kafka-strimzi/users.yaml");
    return new YAMLMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(Repository.read(file))
        .readAll();
  }

  private static String name(JsonNode user) {
    return user.at("/metadata/name").asString();
  }

  private static List<AclBinding> rules(JsonNode user) {
    var rules = new ArrayList<AclBinding>();
    for (JsonNode rule : user.at("/spec/authorization/acls")) {
      var pattern =
          new ResourcePattern(
              ResourceType.fromString(
                  rule.at("/resource/type").asString().toUpperCase(Locale.ROOT)),
              rule.at("/resource/name").asString(),
              rule.at("/resource/patternType").asString().equals("prefix")
                  ? PatternType.PREFIXED
                  : PatternType.LITERAL);
      for (String operation : Manifest.texts(rule.path("operations"))) {
        rules.add(
            new AclBinding(
                pattern,
                new AccessControlEntry(
                    "User:" + name(user), "*", operation(operation), AclPermissionType.ALLOW)));
      }
    }
    return rules;
  }

  private static AclOperation operation(String word) {
    return AclOperation.fromString(
        word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }
}
