package dev.newsreel.runtime.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the lines of a log show the key-values that they were written with: Spring Boot's own
 * pattern leaves them out, and our sentences are constant, so that all that differs is in them.
 * {@code logging.structured.format.console} goes before it, and so does a pattern of the operator's
 * own.
 */
public final class LogPattern implements EnvironmentPostProcessor {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p [%15.15t]"
          + " %-40.40logger{39} : %m %kvp{DOUBLE}%n%wEx";

  /** The settings, for a logging system that is started without an application. */
  public static final Map<String, Object> SETTINGS =
      Map.of("logging.pattern.console", PATTERN, "logging.pattern.file", PATTERN);

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("log pattern", SETTINGS));
  }
}
