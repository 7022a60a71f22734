package dev.newsreel.localstack;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.StandardEnvironment;

/**
 * Skips integration tests ({@code *IT}) on the container stack where no container engine answers.
 * JUnit finds it by itself in every module that has this one on its test class path, and asks it
 * before a test class does anything, so that a whole class counts as skipped, with the reason, and
 * not as broken or as no test at all.
 */
public final class EngineCondition implements ExecutionCondition {

  private static final String REASON =
      "newsreel.stack is containers and no container engine answers: start one, or leave the property out";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!isIntegrationTest(context) || !wantsContainers() || ContainerStack.isPossible()) {
      return ConditionEvaluationResult.enabled("the stack can be started");
    }
    LoggerFactory.getLogger(EngineCondition.class)
        .atWarn()
        .addKeyValue("test", context.getRequiredTestClass().getName())
        .log("SKIPPED: " + REASON);
    return ConditionEvaluationResult.disabled(REASON);
  }

  private static boolean isIntegrationTest(ExtensionContext context) {
    return context.getTestClass().filter(each -> each.getName().endsWith("IT")).isPresent();
  }

  private static boolean wantsContainers() {
    return StackSettings.choice(new StandardEnvironment()) == StackSettings.Choice.CONTAINERS;
  }
}
