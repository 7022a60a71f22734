package dev.newsreel.localstack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/**
 * Skips tests on the container stack where no container engine answers. Spring asks it before a
 * test class gets its context: later an aborted test would be reported as a context that failed.
 */
final class EngineRequirement implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    if (StackSettings.choice(new StandardEnvironment()) == StackSettings.Choice.CONTAINERS
        && !ContainerStack.isPossible()) {
      throw skipped(testClass);
    }
    return null;
  }

  private static TestAbortedException skipped(Class<?> testClass) {
    LoggerFactory.getLogger(EngineRequirement.class)
        .atWarn()
        .addKeyValue("test", testClass.getName())
        .log("SKIPPED: newsreel.stack is containers and no container engine answers");
    return new TestAbortedException(
        "newsreel.stack is containers and no container engine answers: start one, or leave the property out");
  }
}
