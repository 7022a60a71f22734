package dev.newsreel.allinone;

import com.mongodb.ConnectionString;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** What the three services share: where the servers are, the event loops of HTTP. */
@Configuration(proxyBeanMethods = false)
class ParentContext {

  static ConfigurableApplicationContext start(Connections connections) {
    return new SpringApplicationBuilder(ParentContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .properties("spring.config.name=all-in-one", "spring.application.name=newsreel")
        .initializers(beans(connections))
        .run();
  }

  private static ApplicationContextInitializer<GenericApplicationContext> beans(
      Connections connections) {
    return context -> {
      context.registerBean(KafkaConnectionDetails.class, () -> kafka(connections));
      context.registerBean(
          MongoConnectionDetails.class, () -> () -> new ConnectionString(connections.store()));
      // Otherwise the service that stops first takes the event loops of the others with it.
      context.registerBean(ReactorResourceFactory.class, ParentContext::eventLoops);
    };
  }

  private static ReactorResourceFactory eventLoops() {
    var resources = new ReactorResourceFactory();
    // By the time they stop, whoever used them has stopped.
    resources.setShutdownQuietPeriod(Duration.ZERO);
    resources.setShutdownTimeout(Duration.ofSeconds(1));
    return resources;
  }

  private static KafkaConnectionDetails kafka(Connections connections) {
    return new KafkaConnectionDetails() {
      @Override
      public List<String> getBootstrapServers() {
        return List.of(connections.brokers().split(","));
      }
    };
  }
}
