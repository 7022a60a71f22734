package dev.newsreel.allinone;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for what keeps people out of a page, with Deque's axe-core and all of its rules. */
final class Axe {

  private static final String SCRIPT =
      read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

  private static final String RUN =
      """
      () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(
        rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)))
      """;

  private Axe() {}

  /** What is wrong with the page, one line each; empty for a clean one. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    // What fades in has other contrasts for a moment.
    page.waitForFunction(
        "() => document.getAnimations().every(one => one.playState !== 'running')");
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(RUN);
  }

  private static String read(String resource) {
    try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream(resource))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
