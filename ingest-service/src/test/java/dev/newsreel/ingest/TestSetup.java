package dev.newsreel.ingest;

import dev.newsreel.localstack.LocalStack;
import dev.newsreel.localstack.press.PressSite;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A broker, a store, a press outlet that may be fetched, and keys. */
@TestConfiguration(proxyBeanMethods = false)
@LocalStack
class TestSetup {

  /** A secret with every scope, and one with none that matters. */
  record TestKeys(String admin, String reader) {}

  @Bean
  PublishingHouse house() {
    return PublishingHouse.open("The Evening Reel", 0);
  }

  /** A site of its own for tests after which a host is left alone for a while. */
  @Bean
  PressSite busySite() {
    return PressSite.start();
  }

  @Bean
  DynamicPropertyRegistrar allowTheSites(PublishingHouse house, PressSite busySite) {
    String both = house.site().origin().getAuthority() + "," + busySite.origin().getAuthority();
    return registry -> registry.add("newsreel.ingest.fetch.allow", () -> both);
  }

  @Bean
  TestKeys testKeys(ApiKeys keys) {
    return new TestKeys(
        secret(keys, "Test Wire", Scope.ADMIN), secret(keys, "Test Reader", Scope.READ));
  }

  private static String secret(ApiKeys keys, String name, Scope scope) {
    return Objects.requireNonNull(keys.create(name, Set.of(scope), null).block()).secret();
  }
}
