package dev.newsreel.runtime.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Plain clients for bytes, connected as Boot is told to connect. The caller closes what it gets.
 */
public final class KafkaClients {

  private final KafkaProperties properties;
  private final KafkaConnectionDetails connection;

  public KafkaClients(KafkaProperties properties, KafkaConnectionDetails connection) {
    this.properties = properties;
    this.connection = connection;
  }

  /** Where the brokers are, {@code host:port} each. */
  public List<String> brokers() {
    return connection.getBootstrapServers();
  }

  /** An administration client. */
  public Admin admin() {
    var settings = settings(properties.buildAdminProperties(), connection.getAdmin());
    // With the default an administration client (4.2.2) that never reached a broker begins anew
    // thousands of times a
    // second. Ours are short-lived: whoever meets a failure makes the next one.
    settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    return Admin.create(settings);
  }

  /** A producer that waits for all replicas and repeats nothing (acks=all, idempotent). */
  public KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings =
        settings(properties.buildProducerProperties(), connection.getProducer());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.putAll(more);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer that commits nothing by itself and is in no group unless told. */
  public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings =
        settings(properties.buildConsumerProperties(), connection.getConsumer());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings(
      Map<String, Object> configured, KafkaConnectionDetails.Configuration of) {
    var settings = new HashMap<>(configured);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, of.getBootstrapServers());
    String protocol = of.getSecurityProtocol();
    if (protocol != null) {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
    }
    return settings;
  }
}
