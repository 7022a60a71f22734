package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JavaScript client: its own tests, and against the service itself; skipped without Node. */
class ClientIT {

  private static final Path HOME = Path.of("client").toAbsolutePath();

  private static final String FOLLOW =
      """
      const { Newsreel, fileStore } = await import(process.argv[1]);
      let left = Number(process.argv[4]);
      const newsreel = new Newsreel({ base: process.argv[2] });
      for await (const event of newsreel.follow({ franchises: 'client' }, { store: fileStore(process.argv[3]), since: '-1h' })) {
        if (event.type !== 'news') continue;
        console.log(event.id);
        if (--left === 0) break;
      }
      process.exit(0);
      """;

  @BeforeAll
  static void needsNode() {
    assumeTrue(answers(), "SKIPPED: no node");
  }

  private static boolean answers() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.lines().toList();
  }

  @Test
  void passesItsOwnTests() throws Exception {
    assertThat(run("node", "--test", "test/")).contains("# fail 0");
  }

  @Test
  void followsTheServiceAcrossRestartsOfItself(@TempDir Path home) throws Exception {
    try (var feed = RunningFeed.start()) {
      List<String> ids =
          IntStream.range(0, 6)
              .mapToObj(n -> "1-" + feed.publish(Items.item("client-" + n, "client")))
              .toList();
      String base = feed.uri("/").toString();
      String cursor = home.resolve("cursor").toString();
      String module = HOME.resolve("newsreel.js").toUri().toString();

      List<String> before = follow(module, base, cursor, 3);
      List<String> after = follow(module, base, cursor, 4);

      assertThat(before).isEqualTo(ids.subList(0, 3));
      // The third was handed over, and the program ended before it asked for the next.
      assertThat(after).isEqualTo(ids.subList(2, 6));
    }
  }

  private static List<String> follow(String module, String base, String cursor, int count)
      throws Exception {
    return run(
        "node", "--input-type=module", "-e", FOLLOW, module, base, cursor, Integer.toString(count));
  }
}
