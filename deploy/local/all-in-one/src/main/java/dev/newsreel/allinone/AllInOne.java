package dev.newsreel.allinone;

import dev.newsreel.localstack.home.FolderLock;
import java.util.List;

/**
 * Newsreel on one machine. {@code up [--demo] [--separate] [--key=value ...]} starts it and stays
 * until it is asked to stop; other properties go to every service. {@code key
 * create|list|rotate|revoke|sign-in} works on the keys of this home, whether it runs or not.
 *
 * <p>Exit code 1: it did not start; 2: what was asked for makes no sense; 3: this home is in use.
 */
public final class AllInOne {

  private AllInOne() {}

  /** Runs the command and exits. */
  public static void main(String... args) {
    System.exit(exitCode(Settings.of(System.getenv()), List.of(args)));
  }

  private static int exitCode(Settings settings, List<String> args) {
    try {
      return run(settings, args);
    } catch (IllegalArgumentException e) {
      return failed(2, e);
    } catch (Exception e) {
      return failed(1, e);
    }
  }

  private static int run(Settings settings, List<String> args) throws Exception {
    var command = args.isEmpty() ? "up" : args.getFirst();
    var rest = args.subList(Math.min(1, args.size()), args.size());
    return switch (command) {
      case "up" -> up(settings, Options.of(rest));
      case "key" -> new KeyCommand(settings, System.out).run(rest);
      default ->
          throw new IllegalArgumentException("a command is up or key but this is " + command);
    };
  }

  private static int up(Settings settings, Options options) throws Exception {
    var lock = FolderLock.take(settings.home());
    if (lock.isEmpty()) {
      System.err.println("newsreel: " + inUse(settings));
      return 3;
    }
    try (var _ = lock.orElseThrow()) {
      new Run(settings, options, new Progress(System.out)).untilStopped();
      return 0;
    }
  }

  private static String inUse(Settings settings) {
    return "Newsreel already runs on %s (process %s). Stop it with: newsreel down, or name another folder in NEWSREEL_HOME"
        .formatted(settings.home(), FolderLock.lastOwner(settings.home()).orElse("unknown"));
  }

  private static int failed(int code, Exception e) {
    System.err.println("newsreel: " + Reason.of(e));
    return code;
  }
}
