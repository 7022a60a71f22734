package dev.newsreel.localstack.process;

import dev.newsreel.localstack.LocalStackProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The infrastructure in a JVM of its own, so that a test can kill it.
 *
 * @param address what the part said it is ready at
 */
public record ChildJvm(Process process, String address) implements AutoCloseable {

  public static ChildJvm store(Path home) throws IOException {
    return start("store", home);
  }

  public static ChildJvm broker(Path home) throws IOException {
    return start("broker", home);
  }

  private static ChildJvm start(String part, Path home) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LocalStackProcess.class.getName(),
                part)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("NEWSREEL_HOME", home.toString());
    builder.environment().put("NEWSREEL_KAFKA_PORT", "0");
    builder.environment().put("NEWSREEL_MONGODB_PORT", "0");
    var process = builder.start();
    return new ChildJvm(process, address(process, "ready " + part + " "));
  }

  private static String address(Process process, String prefix) throws IOException {
    String line;
    while ((line = process.inputReader().readLine()) != null) {
      if (line.startsWith(prefix)) {
        return line.substring(prefix.length());
      }
    }
    throw new IOException("the process ended before it was ready");
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
