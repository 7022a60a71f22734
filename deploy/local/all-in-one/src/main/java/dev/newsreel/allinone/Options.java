package dev.newsreel.allinone;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user asked of {@code up}.
 *
 * @param demo with the made-up press
 * @param separate a process for the broker and the store and one for each service
 * @param training stop as soon as everything has run once, to record what the JVM loads
 * @param properties for every service, as {@code --key=value}
 */
record Options(boolean demo, boolean separate, boolean training, List<String> properties) {

  Options {
    properties = List.copyOf(properties);
  }

  static Options of(List<String> args) {
    var properties = new ArrayList<>(args);
    var demo = properties.remove("--demo");
    var separate = properties.remove("--separate");
    var training = properties.remove("--training");
    properties.stream()
        .filter(arg -> !arg.matches("--[a-z][A-Za-z0-9.\\[\\]_-]*=.*"))
        .findFirst()
        .ifPresent(arg -> {
          throw new IllegalArgumentException(
              "up takes --demo, --separate and --property=value but not " + arg);
        });
    return new Options(demo, separate, training, properties);
  }
}
