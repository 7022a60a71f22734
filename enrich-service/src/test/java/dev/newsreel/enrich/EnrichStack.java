package dev.newsreel.enrich;

import dev.newsreel.localstack.LocalStack;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The service on a broker and a store of this machine. */
@LocalStack
@Configuration(proxyBeanMethods = false)
public class EnrichStack {

  @Bean
  EnrichClient enrichClient(Environment environment) {
    return new EnrichClient(
        () -> address(environment, "server"), () -> address(environment, "management"));
  }

  private static URI address(Environment environment, String which) {
    return URI.create(
        "http://127.0.0.1:" + environment.getRequiredProperty("local." + which + ".port"));
  }
}
