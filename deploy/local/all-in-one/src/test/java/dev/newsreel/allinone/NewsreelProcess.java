package dev.newsreel.allinone;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.newsreel.localstack.port.FreePort;
import dev.newsreel.runtime.mongo.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * All of it in a process of its own, on one home and the same free ports at every start, to be
 * killed.
 */
final class NewsreelProcess implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("nr_[A-Za-z0-9_-]{43}");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private final Path home;
  private final List<String> arguments;
  private final Map<String, String> environment = new TreeMap<>();
  private Process process;
  private int starts;

  private NewsreelProcess(Path home, List<String> arguments) throws IOException {
    this.home = home;
    this.arguments = List.copyOf(arguments);
    environment.put("NEWSREEL_HOME", home.toString());
    for (String name :
        List.of(
            "FEED",
            "INGEST",
            "ENRICH",
            "FEED_MANAGEMENT",
            "INGEST_MANAGEMENT",
            "ENRICH_MANAGEMENT",
            "KAFKA",
            "MONGODB")) {
      environment.put("NEWSREEL_" + name + "_PORT", Integer.toString(FreePort.find()));
    }
    process = launch();
  }

  /** Starts and waits until it is up. */
  static NewsreelProcess start(Path home, String... arguments) throws Exception {
    var newsreel = new NewsreelProcess(home, List.of(arguments));
    newsreel.awaitUp();
    return newsreel;
  }

  /** SIGKILL to the process and its children, then a new start, which is waited for. */
  void killAndStart() throws Exception {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    process = launch();
    awaitUp();
  }

  /** SIGKILL to one part of a separate run, which starts it again by itself. */
  void killPart(String part) {
    process
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("-Dnewsreel.part=" + part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no process is the " + part))
        .destroyForcibly();
  }

  URI feed(String path) {
    return at("FEED", path);
  }

  URI ingest(String path) {
    return at("INGEST", path);
  }

  /** The articles of the log in the store, in no order, as often as they are there. */
  List<String> stored() {
    String address = "mongodb://127.0.0.1:" + environment.get("NEWSREEL_MONGODB_PORT");
    try (MongoClient client = MongoClients.create(address)) {
      var log = client.getDatabase("newsreel_feed").getCollection("log");
      return Await.many(log.find()).stream().map(each -> each.getString("article")).toList();
    }
  }

  /** The key that was shown at the first start. */
  String key() throws IOException {
    var shown = KEY.matcher(Files.readString(output()));
    if (!shown.find()) {
      throw new AssertionError("no key was shown: " + Files.readString(output()));
    }
    return shown.group();
  }

  private URI at(String service, String path) {
    return URI.create(
        "http://127.0.0.1:" + environment.get("NEWSREEL_" + service + "_PORT") + path);
  }

  private Path output() {
    return home.resolve("output.txt");
  }

  private Process launch() throws IOException {
    starts++;
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx640m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            AllInOne.class.getName(),
            "up"));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void awaitUp() throws Exception {
    long deadline = System.nanoTime() + PATIENCE;
    while (!isUp()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("it did not come up: " + Files.readString(output()));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean isUp() throws IOException {
    // Said last, after the first key was shown.
    if (Files.readString(output()).split("  stop  ", -1).length <= starts) {
      return false;
    }
    for (String service : List.of("INGEST", "ENRICH", "FEED")) {
      if (!Http.isOk(at(service + "_MANAGEMENT", "/actuator/health/readiness"))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(20, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
