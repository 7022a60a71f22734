package dev.newsreel.allinone;

import dev.newsreel.localstack.press.demo.DemoPress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The made-up press, and what ingest must be told to read it: its hosts by name, and a short
 * interval.
 */
final class Demo {

  private static final long SEED = 2014;
  private static final int OUTLETS = 4;

  private Demo() {}

  static DemoPress open(Settings settings) throws IOException {
    Files.createDirectories(settings.home());
    var press = DemoPress.open(SEED, InstantSource.system(), settings.demoPort());
    Files.writeString(list(settings), yaml(press.sources()));
    return press;
  }

  static List<String> ingestArguments(Settings settings) {
    var hosts =
        IntStream.range(0, OUTLETS)
            .mapToObj(number -> "127.0.0.1:" + (settings.demoPort() + number))
            .collect(Collectors.joining(","));
    return List.of(
        "--newsreel.ingest.sources.locations=file:" + list(settings),
        "--newsreel.ingest.fetch.allow=" + hosts,
        "--newsreel.ingest.fetch.host-delay=50ms",
        "--newsreel.ingest.schedule.shortest=4s",
        "--newsreel.ingest.schedule.first=4s",
        "--newsreel.ingest.schedule.longest=10s",
        "--newsreel.ingest.schedule.failure=5s",
        "--newsreel.ingest.schedule.spread=1s");
  }

  private static Path list(Settings settings) {
    return settings.home().resolve("demo-sources.yaml");
  }

  private static String yaml(List<DemoPress.Source> sources) {
    return sources.stream()
        .map(source ->
            "  - id: %s%n    name: \"%s\"%n    group: Demo%n    %s: %s%n"
                .formatted(source.id(), source.name(), kind(source), source.feed()))
        .collect(
            Collectors.joining("", "# Written anew by each start with --demo.\nsources:\n", ""));
  }

  private static String kind(DemoPress.Source source) {
    return source.feed().getPath().endsWith("sitemap.xml") ? "sitemap" : "feed";
  }
}
