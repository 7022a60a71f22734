package dev.newsreel.checks;

import dev.newsreel.localstack.port.FreePort;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker that asks who is there and lets nobody do what no rule allows: Kafka's own authorizer of
 * a KRaft cluster, with users by name and password in place of certificates.
 */
final class GuardedBroker implements AutoCloseable {

  private static final String ADMIN = "admin";

  private final KafkaRaftServer server;
  private final int port;

  private GuardedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static GuardedBroker start(Path folder, List<String> users) throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName("CONTROLLER")
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .run();
    int port = FreePort.find();
    var server =
        new KafkaRaftServer(
            new KafkaConfig(settings(folder, port, FreePort.find(), users)), Time.SYSTEM);
    server.startup();
    return new GuardedBroker(server, port);
  }

  private static Map<String, String> settings(
      Path folder, int port, int controller, List<String> users) {
    var settings = new HashMap<String, String>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("log.dirs", folder.toString());
    settings.put(
        "listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "CLIENT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("listener.name.client.plain.sasl.jaas.config", serverLogin(users));
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's listener knows no users.
    settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private static String serverLogin(List<String> users) {
    return login(ADMIN).replace(";", "")
        + " user_admin=\"admin\""
        + users.stream()
            .map(user -> " user_" + user + "=\"" + user + "\"")
            .collect(Collectors.joining())
        + ";";
  }

  private static String login(String user) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, user);
  }

  /** How a client of Kafka connects as a user; {@code admin} may do everything. */
  Map<String, Object> client(String user) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login(user));
  }

  /** How a service connects as a user. */
  List<String> service(String user) {
    return List.of(
        "--spring.kafka.bootstrap-servers=127.0.0.1:" + port,
        "--spring.kafka.security.protocol=SASL_PLAINTEXT",
        "--spring.kafka.properties.sasl.mechanism=PLAIN",
        "--spring.kafka.properties.sasl.jaas.config=" + login(user));
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
