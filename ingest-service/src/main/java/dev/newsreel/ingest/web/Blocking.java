package dev.newsreel.ingest.web;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes work that blocks off the event loops, to virtual threads. */
final class Blocking implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Scheduler scheduler = Schedulers.fromExecutorService(threads);

  /** Runs the work for each subscriber; {@code null} completes empty. */
  <T> Mono<T> run(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(scheduler);
  }

  /** Starts work that nobody waits for. */
  void start(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    scheduler.dispose();
    threads.shutdownNow();
  }
}
