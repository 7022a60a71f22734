package dev.newsreel.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.localstack.home.FolderLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the project, run as a user runs it. */
class LauncherIT {

  private record Said(int code, String text) {}

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void useFreePorts() {
    environment.put("NEWSREEL_HOME", home.toString());
    List.of(
            "FEED",
            "INGEST",
            "ENRICH",
            "FEED_MANAGEMENT",
            "INGEST_MANAGEMENT",
            "ENRICH_MANAGEMENT",
            "KAFKA",
            "MONGODB")
        .forEach(name -> environment.put("NEWSREEL_" + name + "_PORT", "1"));
  }

  @Test
  void findsNothingWrongWhereNothingIsWrong() throws Exception {
    var said = newsreel("doctor");

    assertThat(said.text()).contains("JDK 25", "can be written", "nothing runs", "ports are free");
  }

  @Test
  void tellsWhoHasAPortAndHowToChooseAnother() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      environment.put("NEWSREEL_FEED_PORT", Integer.toString(taken.getLocalPort()));

      var said = newsreel("doctor");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.text())
          .contains("port " + taken.getLocalPort())
          .contains("process " + ProcessHandle.current().pid())
          .contains("NEWSREEL_FEED_PORT");
    }
  }

  @Test
  void refusesToStartOnAPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      environment.put("NEWSREEL_KAFKA_PORT", Integer.toString(taken.getLocalPort()));

      var said = newsreel("up");

      assertThat(said.code()).isEqualTo(4);
      assertThat(said.text()).contains("broker", "NEWSREEL_KAFKA_PORT");
    }
  }

  @Test
  void stopsNoStrangerWhoseNumberIsInAStaleLock() throws Exception {
    FolderLock.take(home).orElseThrow().close();

    assertThat(newsreel("down").text()).contains("Nothing runs");
    assertThat(newsreel("status").code()).isEqualTo(1);
  }

  @Test
  void explainsItself() throws Exception {
    assertThat(newsreel("help").text()).contains("newsreel up", "NEWSREEL_HOME");
    assertThat(newsreel("start").code()).isEqualTo(2);
  }

  private Said newsreel(String... args) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of("bash", Path.of("../../../newsreel").toAbsolutePath().normalize().toString()));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), text);
  }
}
