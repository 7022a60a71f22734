package dev.newsreel.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages load, followed through their own markup and imports. */
class StaticPagesTests {

  private static final Path ROOT = Path.of("src/main/resources/static");
  private static final int BUDGET = 150_000;

  /** What loads, by the kind of file: attributes, imports of modules, addresses in style sheets. */
  private static final Map<String, Pattern> LOADED =
      Map.of(
          "html",
          Pattern.compile(
              "<(?:script|img)[^>]* src=\"([^\"]+)\""
                  + "|<link[^>]* rel=\"(?:stylesheet|icon)\"[^>]* href=\"([^\"]+)\""),
          "js",
          Pattern.compile("^(?:import|export) (?:[^;']* from )?'([^']+)'", Pattern.MULTILINE),
          "css",
          Pattern.compile("url\\([\"']?([^)\"']+)"));

  static Stream<Path> pages() throws IOException {
    try (var files = Files.list(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staysUnderTheBudgetOfAFirstView(Path page) throws IOException {
    Map<Path, Long> loaded = loaded(page);

    assertThat(loaded.values().stream().mapToLong(Long::longValue).sum())
        .as(loaded.toString())
        .isLessThan(BUDGET);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void loadsOnlyWhatIsThere(Path page) throws IOException {
    assertThat(loaded(page).keySet()).allSatisfy(file -> assertThat(file).isRegularFile());
  }

  @Test
  void loadsNothingFromOtherHosts() throws IOException {
    var foreign = new TreeSet<String>();
    for (Path file : files()) {
      for (String address : addresses(file)) {
        if (URI.create(address).isAbsolute()) {
          foreign.add(file + " " + address);
        }
      }
    }

    assertThat(foreign).isEmpty();
  }

  @Test
  void writesNoMarkupFromTextAndNoStyleThatThePolicyForbids() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain(
              "innerHTML", "insertAdjacentHTML", "document.write", "eval(", " style=\"");
    }
  }

  private static Set<Path> files() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return new TreeSet<>(
          files.filter(file -> file.toString().matches(".*\\.(html|css|js)")).toList());
    }
  }

  private static Map<Path, Long> loaded(Path page) throws IOException {
    var loaded = new LinkedHashMap<Path, Long>();
    var waiting = new ArrayDeque<Path>();
    waiting.add(page);
    while (!waiting.isEmpty()) {
      Path file = waiting.remove();
      if (loaded.putIfAbsent(file, Files.size(file)) == null) {
        for (String address : addresses(file)) {
          waiting.add(resolve(file, address));
        }
      }
    }
    return loaded;
  }

  private static Set<String> addresses(Path file) throws IOException {
    var found = new TreeSet<String>();
    String name = file.toString();
    Pattern loaded = LOADED.get(name.substring(name.lastIndexOf('.') + 1));
    if (loaded != null) {
      var matcher = loaded.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (matcher.find()) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return found;
  }

  private static Path resolve(Path file, String address) {
    return address.startsWith("/")
        ? ROOT.resolve(address.substring(1))
        : file.resolveSibling(address).normalize();
  }
}
