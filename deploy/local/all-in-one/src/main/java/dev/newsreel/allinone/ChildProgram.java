package dev.newsreel.allinone;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a process of its own runs.
 *
 * @param name as the user sees it, and the name of its log file
 * @param environment added to ours
 */
record ChildProgram(
    String name, String mainClass, List<String> arguments, Map<String, String> environment) {

  ChildProgram {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  Process start(Settings settings) throws IOException {
    var log = log(settings);
    Files.createDirectories(log.toPath().getParent());
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().put("NEWSREEL_HOME", settings.home().toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  File log(Settings settings) {
    return settings.home().resolve("logs").resolve(name + ".log").toFile();
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // First, so that a list of processes shows it whatever the length of the class path.
    command.add("-Dnewsreel.part=" + name);
    command.add("-Xmx256m");
    command.addAll(ownFlags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ChildMain.class.getName());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  // The AOT cache holds for these flags only; the memory we were given is for everything together.
  private static List<String> ownFlags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag ->
            flag.startsWith("-")
                && !flag.matches("-Xm.*|-XX:AOTCacheOutput.*|-javaagent.*|-agent.*"))
        .toList();
  }
}
