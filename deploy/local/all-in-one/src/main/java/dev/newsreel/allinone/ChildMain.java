package dev.newsreel.allinone;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Runs another main class and ends with the process that started it, whose end closes our standard
 * input.
 */
final class ChildMain {

  private ChildMain() {}

  public static void main(String... args) throws Throwable {
    Thread.ofPlatform().daemon().name("parent-watch").start(ChildMain::endWithParent);
    var type = Class.forName(args[0]);
    MethodHandles.privateLookupIn(type, MethodHandles.lookup())
        .findStatic(type, "main", MethodType.methodType(void.class, String[].class))
        .invoke(Arrays.copyOfRange(args, 1, args.length));
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes to it; only its end means something.
      }
    } catch (IOException _) {
      // The same as its end.
    }
    System.exit(0);
  }
}
