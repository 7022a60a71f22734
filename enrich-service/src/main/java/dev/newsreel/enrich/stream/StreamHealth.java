package dev.newsreel.enrich.stream;

import dev.newsreel.runtime.kafka.KafkaClients;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.SmartLifecycle;

/** Ready while the group gets somewhere; samples it every few seconds, not when asked. */
final class StreamHealth
    implements HealthIndicator, MeterBinder, KafkaBindingRebalanceListener, SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private final KafkaClients clients;
  private final InstantSource clock;
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private final Stall stall = new Stall(PATIENCE);
  private volatile GroupSample sample = new GroupSample(0, 0, 0);
  private volatile String trouble = "not sampled yet";
  private volatile Thread thread = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;

  StreamHealth(KafkaClients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean first) {
    assigned.addAll(partitions);
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    assigned.removeAll(partitions);
  }

  /** Live articles that wait, as of the last sample. */
  long lag() {
    return sample.lag();
  }

  @Override
  public Health health() {
    var now = sample;
    var wrong = trouble;
    var health = wrong.isEmpty() ? Health.up() : Health.outOfService().withDetail("reason", wrong);
    return health
        .withDetail("partitions", assigned.size())
        .withDetail("members", now.members())
        .withDetail("lag", now.lag())
        .build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("newsreel.enrich.partitions", assigned, Set::size)
        .description("Partitions of the articles that this replica reads")
        .register(registry);
    Gauge.builder("newsreel.enrich.lag", this, health -> health.sample.lag())
        .description("Articles that no replica has decided yet")
        .register(registry);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("stream-health").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (var sampler = new GroupSampler(clients)) {
        while (running) {
          sample = sampler.sample();
          trouble = stall.after(sample, clock.instant()).orElse("");
          TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
      } catch (ExecutionException | TimeoutException | RuntimeException | LinkageError e) {
        trouble = "Kafka does not answer: " + e.getMessage();
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
