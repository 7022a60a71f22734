package dev.newsreel.allinone;

import java.io.PrintStream;
import java.time.Duration;

/** What the user sees while Newsreel starts and stops. */
final class Progress {

  private final PrintStream out;
  private final long started = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** {@code broker 127.0.0.1:29092 1.2 s}. */
  void ready(String part, String address, Duration took) {
    out.printf("  %-8s %-34s %5.1f s%n", part, address, seconds(took));
  }

  void say(String line) {
    out.println(line);
  }

  void detail(String label, String text) {
    out.printf("  %-10s %s%n", label, text);
  }

  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
