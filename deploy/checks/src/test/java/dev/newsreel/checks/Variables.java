package dev.newsreel.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of settings that the services know: what the configuration of each reads from its
 * environment, and every property that Boot's metadata on the class path describes, ours too.
 */
final class Variables {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
  private static final Set<String> READ = placeholders();
  private static final Set<String> PROPERTIES = properties("");
  private static final Set<String> MAPS = properties("java.util.Map");

  private Variables() {}

  /** Whether a variable or a property, whichever way it is written, is read by a service. */
  static boolean areKnown(String name) {
    if (READ.contains(name)) {
      return true;
    }
    var plain = plain(name);
    return PROPERTIES.contains(plain) || MAPS.stream().anyMatch(plain::startsWith);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Set<String> placeholders() {
    return Repository.files(Repository.ROOT, "-service.yaml").stream()
        .filter(file -> file.toString().contains("src/main/resources"))
        .map(Repository::read)
        .flatMap(text -> PLACEHOLDER.matcher(text).results().map(found -> found.group(1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> properties(String type) {
    var names = new TreeSet<String>();
    try {
      for (var url :
          Collections.list(
              Variables.class
                  .getClassLoader()
                  .getResources("META-INF/spring-configuration-metadata.json"))) {
        try (var in = url.openStream()) {
          JsonNode metadata = JsonMapper.shared().readTree(in);
          for (JsonNode property : metadata.path("properties")) {
            if (property.path("type").asString("").startsWith(type)) {
              names.add(plain(property.path("name").asString()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Read before there are properties: described nowhere.
    names.add(type.isEmpty() ? plain("spring.config.import") : plain("no.such.map"));
    return names;
  }
}
