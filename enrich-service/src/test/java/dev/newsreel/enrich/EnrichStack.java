package dev.newsreel.enrich;

import dev.newsreel.localstack.LocalStack;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;

/** The service on a broker and a store of this machine. */
@LocalStack
@Configuration(proxyBeanMethods = false)
public class EnrichStack {

  @Bean
  EnrichClient enrichClient(Environment environment) {
    return new EnrichClient(
        () -> address(environment, "server"), () -> address(environment, "management"));
  }

  /** Of its own: a context that is closed takes the global event loops away from all others. */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    var factory = new ReactorResourceFactory();
    factory.setUseGlobalResources(false);
    return factory;
  }

  private static URI address(Environment environment, String which) {
    return URI.create(
        "http://127.0.0.1:" + environment.getRequiredProperty("local." + which + ".port"));
  }
}
