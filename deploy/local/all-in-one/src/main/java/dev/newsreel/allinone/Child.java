package dev.newsreel.allinone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that is started again when it dies, until it is closed. */
final class Child implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Child.class);
  private static final int PAUSE_SECONDS = 1;
  private static final int STOP_SECONDS = 5;

  private final ChildProgram program;
  private final Settings settings;
  private volatile Process process;
  private volatile boolean closed;

  private Child(ChildProgram program, Settings settings) throws IOException {
    this.program = program;
    this.settings = settings;
    this.process = program.start(settings);
  }

  static Child start(ChildProgram program, Settings settings) throws IOException {
    var child = new Child(program, settings);
    Thread.ofVirtual().name("watch-" + program.name()).start(child::watch);
    return child;
  }

  String name() {
    return program.name();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String logFile() {
    return program.log(settings).toString();
  }

  @Override
  public void close() {
    closed = true;
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private void watch() {
    try {
      while (!closed) {
        var code = process.waitFor();
        restart(code);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(int code) throws InterruptedException {
    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    synchronized (this) {
      if (closed) {
        return;
      }
      log.atWarn()
          .addKeyValue("part", program.name())
          .addKeyValue("exitCode", code)
          .log("Process ended, started again");
      try {
        process = program.start(settings);
      } catch (IOException e) {
        log.atError().addKeyValue("part", program.name()).setCause(e).log("Process not started");
      }
    }
  }
}
