package dev.newsreel.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The one stack of this JVM. */
final class SharedStack {

  private static @Nullable Stack stack;

  private SharedStack() {}

  static synchronized Stack get(StackSettings settings) {
    if (stack == null) {
      stack = start(settings);
    }
    return stack;
  }

  private static Stack start(StackSettings settings) {
    return switch (settings.choice()) {
      case EMBEDDED -> settings.home().map(SharedStack::embedded).orElseGet(SharedStack::temporary);
      case CONTAINERS ->
          stopAtExit(ContainerStack.start(settings.brokerImage(), settings.storeImage()));
    };
  }

  private static Stack embedded(Path home) {
    return stopAtExit(EmbeddedStack.start(home, 0, 0));
  }

  private static Stack temporary() {
    var home = temporaryFolder();
    SpringApplication.getShutdownHandlers().add(() -> delete(home));
    return embedded(home);
  }

  // Handlers run when every context is closed, the last added first: a plain shutdown hook would
  // take the broker away from
  // consumers that are still leaving their group.
  private static Stack stopAtExit(Stack started) {
    SpringApplication.getShutdownHandlers().add(started::close);
    return started;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("newsreel-stack-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
