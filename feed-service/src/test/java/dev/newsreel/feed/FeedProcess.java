package dev.newsreel.feed;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/** One more replica of the service as a process of its own, to be killed. */
public final class FeedProcess implements AutoCloseable {

  private final Process process;

  private FeedProcess(Process process) {
    this.process = process;
  }

  /** Starts a replica over the stack of another. */
  public static FeedProcess beside(RunningFeed feed, String... settings) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                FeedApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=0"));
    command.addAll(List.of(settings));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "KAFKA_BROKERS",
            String.join(",", feed.bean(KafkaConnectionDetails.class).getBootstrapServers()));
    builder
        .environment()
        .put(
            "MONGODB_URI",
            feed.bean(MongoConnectionDetails.class).getConnectionString().getConnectionString());
    builder.redirectOutput(File.createTempFile("feed-replica", ".log"));
    return new FeedProcess(builder.start());
  }

  /** Without the tests, whose stack the replica would otherwise find and start once more. */
  private static String classPath() {
    String tests = RunningFeed.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !(entry + "/").equals(tests) && !entry.equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }
}
