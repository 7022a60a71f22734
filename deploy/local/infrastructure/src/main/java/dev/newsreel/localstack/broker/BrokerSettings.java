package dev.newsreel.localstack.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One node, little memory, nothing created by accident. */
final class BrokerSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(Path folder, int port, int controllerPort) {
    var settings = new HashMap<String, String>();
    identity(settings, folder, port, controllerPort);
    oneNode(settings);
    promises(settings);
    small(settings);
    return Map.copyOf(settings);
  }

  private static void identity(
      Map<String, String> settings, Path folder, int port, int controllerPort) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", folder.toString());
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER);
    // Given as a static voter, the controller may have another port at the next start.
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
  }

  private static void oneNode(Map<String, String> settings) {
    for (var topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(topic + ".num.partitions", "1");
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
  }

  private static void promises(Map<String, String> settings) {
    settings.put("auto.create.topics.enable", "false");
    // Four years: longer than any topic is kept, so that a service that was off for months goes on
    // where it stopped.
    settings.put("offsets.retention.minutes", Integer.toString(4 * 365 * 24 * 60));
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the broker comes back when its old session has timed out: 9 s by default.
    settings.put("broker.session.timeout.ms", "6000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("controlled.shutdown.enable", "true");
  }

  private static void small(Map<String, String> settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("log.cleaner.threads", "1");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    settings.put("log.cleaner.io.buffer.size", Integer.toString(128 * 1024));
    settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
    settings.put("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
  }
}
