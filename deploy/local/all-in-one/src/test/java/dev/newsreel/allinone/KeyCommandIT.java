package dev.newsreel.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.localstack.store.DurableMongo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandIT {

  @TempDir private Path home;

  @Test
  void makesRotatesAndRevokesKeysOfAHomeThatDoesNotRun() throws Exception {
    var made = key("create", "--name=newsroom", "--scope", "push,sources", "--days=30");
    var id = made.substring(0, 12);
    var rotated = key("rotate", id).substring(0, 12);
    key("revoke", rotated);

    assertThat(made).contains("newsroom", "push,sources", "nr_");
    assertThat(key("list").lines())
        .hasSize(2)
        .allMatch(
            line -> line.contains("revoked") && line.contains("newsroom") && !line.contains("nr_"));
  }

  @Test
  void worksOnAStoreThatRuns() throws Exception {
    try (var store = DurableMongo.start(home.resolve("elsewhere"), DurableMongo.FREE_PORT)) {
      var settings =
          Settings.of(Map.of("NEWSREEL_HOME", home.toString(), "MONGODB_URI", store.uri()));

      assertThat(key(settings, "create", "--name=reader")).contains("reader", "read ");
      assertThat(key(settings, "sign-in")).startsWith("http://localhost:8080/sign-in?ticket=");
    }
  }

  @Test
  void saysWhatWasWrong() {
    assertThatThrownBy(() -> key("create", "--name=x", "--scope=all"))
        .hasMessageContaining("sources");
    assertThatThrownBy(() -> key("rotate", "0123456789ab")).hasMessageContaining("0123456789ab");
    assertThatThrownBy(() -> key("create", "--scopes=push")).hasMessageContaining("--scopes");
    assertThatThrownBy(() -> key("make")).hasMessageContaining("newsreel key create");
  }

  private String key(String... args) throws Exception {
    return key(Settings.of(Map.of("NEWSREEL_HOME", home.toString())), args);
  }

  private static String key(Settings settings, String... args) throws Exception {
    var out = new ByteArrayOutputStream();
    new KeyCommand(settings, new PrintStream(out, true, UTF_8)).run(List.of(args));
    return out.toString(UTF_8);
  }
}
