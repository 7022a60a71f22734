package dev.newsreel.enrich.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The forms of all cues, read from {@code cues.txt}, which says how it is written. */
final class CueForms {

  private static final String FILE = "cues.txt";
  private static final Pattern HEAD = Pattern.compile("([A-Z_]+):");
  private static final Pattern WAYS = Pattern.compile("\\{([^{}]+)}");
  private static final Map<Cue, List<String>> ALL = read(text());

  private CueForms() {}

  static List<String> of(Cue cue) {
    return ALL.getOrDefault(cue, List.of());
  }

  private static String text() {
    try (InputStream file = CueForms.class.getResourceAsStream(FILE)) {
      return new String(
          Objects.requireNonNull(file, "the cue words are missing: " + FILE).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the cue words could not be read: " + FILE, e);
    }
  }

  /**
   * The forms by cue.
   *
   * @throws IllegalArgumentException when a name is none of a cue
   */
  static Map<Cue, List<String>> read(String text) {
    var lists = new EnumMap<Cue, List<String>>(Cue.class);
    var forms = new ArrayList<String>();
    for (String line : text.lines().map(String::strip).toList()) {
      var head = HEAD.matcher(line);
      if (head.matches()) {
        forms = new ArrayList<>();
        lists.put(Cue.valueOf(head.group(1)), forms);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, forms);
      }
    }
    return lists;
  }

  private static void add(String line, List<String> forms) {
    for (String form : line.split(",", -1)) {
      if (!form.isBlank()) {
        ways(form.strip()).forEach(way -> forms.addAll(Inflection.of(way)));
      }
    }
  }

  private static List<String> ways(String form) {
    var choice = WAYS.matcher(form);
    if (!choice.find()) {
      return List.of(form);
    }
    var ways = new ArrayList<String>();
    for (String way : choice.group(1).split("\\|", -1)) {
      ways.addAll(ways(form.substring(0, choice.start()) + way + form.substring(choice.end())));
    }
    return ways;
  }
}
