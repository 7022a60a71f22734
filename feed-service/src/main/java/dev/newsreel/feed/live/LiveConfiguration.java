package dev.newsreel.feed.live;

import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.Replay;
import dev.newsreel.feed.replay.Resume;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fan-out and what opens streams on it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
public class LiveConfiguration {

  @Bean
  LiveMetrics liveMetrics(MeterRegistry registry, InstantSource clock) {
    return new LiveMetrics(registry, clock);
  }

  @Bean
  FanOut fanOut(Recent recent, Replay replay, LiveProperties properties, LiveMetrics metrics) {
    return new FanOut(recent, replay, properties, metrics, RandomGenerator.getDefault());
  }

  @Bean
  Streams streams(
      FanOut fanOut, Resume resume, LiveTail tail, LiveProperties properties, LiveMetrics metrics) {
    return new Streams(
        fanOut,
        resume,
        tail,
        new Limits(properties),
        properties,
        metrics,
        RandomGenerator.getDefault());
  }
}
