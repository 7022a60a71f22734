package dev.newsreel.ingest.push.websub;

import dev.newsreel.ingest.fetch.HostKey;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.ingest.source.SourceStore;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks once in a while which hubs must be asked, in one replica at a time. */
final class WebSubLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(WebSubLoop.class);
  private static final HostKey LEASE = new HostKey("websub subscriptions");
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final WebSub webSub;
  private final SourceStore sources;
  private final HostLeases leases;
  private Thread loop = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;

  WebSubLoop(WebSub webSub, SourceStore sources, HostLeases leases) {
    this.webSub = webSub;
    this.sources = sources;
    this.leases = leases;
  }

  @Override
  public void start() {
    running = true;
    loop = Thread.ofVirtual().name("websub").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    loop.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        if (leases.own(LEASE)) {
          webSub.subscribe(sources.all());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("Hubs are asked later");
      }
    }
  }
}
