package dev.newsreel.ingest.pipeline.recheck;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.Seen;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.HostKey;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.pipeline.Retraction;
import dev.newsreel.ingest.pipeline.Revival;
import dev.newsreel.ingest.pipeline.Watchlist;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks a few times whether the page of a published article is still there, and takes the article
 * down when it was not, twice and at least a day apart. Where most pages of a host are gone none is
 * taken down, and an article whose page comes back within two weeks is published again. A page that
 * fails in any other way says nothing about its article. Blocks. Thread-safe.
 */
final class Rechecks implements Watchlist {

  private static final Logger log = LoggerFactory.getLogger(Rechecks.class);
  private static final Duration LATER = Duration.ofHours(6);
  private static final Duration END = Duration.ofDays(14);
  private static final int AT_ONCE = 1_000;
  private static final int OF_A_HOST = 20;

  private final Watches watches;
  private final SeenArticles seen;
  private final Retraction retraction;
  private final Revival revival;
  private final Predicate<HostKey> hosts;
  private final Function<URI, FetchResult> pages;
  private final RecheckProperties properties;
  private final InstantSource clock;
  private final HostLooks looks = new HostLooks();

  /**
   * Looks by these means.
   *
   * @param hosts whether this replica owns a host
   * @param pages fetches politely
   */
  Rechecks(
      Watches watches,
      SeenArticles seen,
      Retraction retraction,
      Revival revival,
      Predicate<HostKey> hosts,
      Function<URI, FetchResult> pages,
      RecheckProperties properties,
      InstantSource clock) {
    this.watches = watches;
    this.seen = seen;
    this.retraction = retraction;
    this.revival = revival;
    this.hosts = hosts;
    this.pages = pages;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void published(ArticleId article, URI page) {
    if (!properties.after().isEmpty()) {
      Instant now = clock.instant();
      watches.put(new Watch(article, page, now, 0, now.plus(properties.after().getFirst())));
    }
  }

  @Override
  public void missed(ArticleId article, URI page) {
    Instant now = clock.instant();
    if (!properties.after().isEmpty() && !seen.missed(article, now, properties.proof())) {
      int last = properties.after().size();
      watches.put(new Watch(article, page, now, last, now.plus(properties.again())));
    }
  }

  /** Looks at what is due, at many hosts at a time, one page after the other at each. */
  void look() throws InterruptedException {
    Map<HostKey, List<Watch>> due = due(clock.instant());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> looks = new ArrayList<>();
      due.forEach((host, pages) -> looks.add(() -> look(host, pages)));
      for (Future<Void> look : threads.invokeAll(looks)) {
        finish(look);
      }
    }
  }

  /** The longest due, a few of each host that is ours; the others come in the next rounds. */
  private Map<HostKey, List<Watch>> due(Instant now) {
    Map<HostKey, List<Watch>> ours = new LinkedHashMap<>();
    Map<HostKey, Boolean> owned = new HashMap<>();
    Watch last = null;
    for (int chosen = 0; chosen < AT_ONCE; ) {
      List<Watch> batch = watches.due(now, last, AT_ONCE);
      for (Watch watch : batch) {
        HostKey host = HostKey.of(watch.page());
        List<Watch> pages = ours.computeIfAbsent(host, _ -> new ArrayList<>());
        if (pages.size() < OF_A_HOST && owned.computeIfAbsent(host, hosts::test)) {
          pages.add(watch);
          chosen++;
        }
      }
      if (batch.size() < AT_ONCE) {
        break;
      }
      last = batch.getLast();
    }
    return ours;
  }

  private static void finish(Future<Void> look) throws InterruptedException {
    try {
      look.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private @Nullable Void look(HostKey host, List<Watch> pages) {
    for (Watch watch : pages) {
      if (hosts.test(host)) {
        look(host, watch);
      }
    }
    return null;
  }

  /** The new look is written down before the old one is forgotten: a look too many is harmless. */
  private void look(HostKey host, Watch watch) {
    Instant now = clock.instant();
    switch (pages.apply(watch.page())) {
      case Fetched _, NotModified _ -> there(host, watch, now);
      case Failed(var reason, _) when isGone(reason) -> gone(host, watch, now);
      case Failed _, Throttled _ -> again(watch, now, LATER);
    }
    watches.remove(watch);
  }

  /** A page that cannot be looked at for two weeks is not looked at any more. */
  private void again(Watch watch, Instant now, Duration time) {
    if (watch.began().plus(END).isAfter(now)) {
      watches.put(watch.at(now.plus(time)));
    }
  }

  private void there(HostKey host, Watch watch, Instant now) {
    looks.saw(host, watch.article(), false, now);
    seen.present(watch.article());
    if (seen.find(watch.article()).map(Seen::retracted).orElse(false)) {
      revival.publishAgain(watch.article(), watch.page());
    }
    int next = watch.step() + 1;
    if (next < properties.after().size()) {
      watches.put(watch.next(watch.began().plus(properties.after().get(next))));
    }
  }

  private void gone(HostKey host, Watch watch, Instant now) {
    looks.saw(host, watch.article(), true, now);
    if (looks.isDoubtful(host)) {
      log.atWarn()
          .addKeyValue("host", host)
          .addKeyValue("page", watch.page())
          .log("Page is gone like most pages of its host, its article stays");
      again(watch, now, LATER);
    } else if (!seen.missed(watch.article(), now, properties.proof())) {
      watches.put(watch.at(now.plus(properties.again())));
    } else if (retraction.retractForNow(watch.article())) {
      log.atInfo()
          .addKeyValue("article", watch.article())
          .addKeyValue("page", watch.page())
          .log("Article taken down because its page is gone");
      again(watch, now, properties.again());
    }
  }

  private static boolean isGone(Reason reason) {
    return reason == Reason.NOT_FOUND || reason == Reason.GONE;
  }
}
