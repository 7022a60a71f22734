package dev.newsreel.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * Polls a second of feeds that did not change (304), through the guard, the host's turn and the
 * meters, against the same requests by the JDK's bare HTTP client: what politeness costs.
 */
public class PollBenchmark {

  private static final int ORIGINS = 32;
  private static final int TURNS = 5;
  private static final Duration TURN = Duration.ofSeconds(2);

  private final List<PressSite> sites = new ArrayList<>();

  @AfterEach
  void close() {
    sites.forEach(PressSite::close);
  }

  /** Asks one address once. */
  private interface Ask {
    boolean isNotModified(URI url) throws IOException, InterruptedException;
  }

  @Test
  void pollsWhatDidNotChange() throws Exception {
    for (int i = 0; i < ORIGINS; i++) {
      sites.add(
          PressSite.start().serve("/feed", Page.text("<rss><channel/></rss>", Instant.EPOCH)));
    }
    InstantSource clock = InstantSource.system();
    FetchProperties properties = properties();
    try (var fetcher = new Fetcher(properties, clock);
        var bare = HttpClient.newHttpClient()) {
      var meters = new IngestMeters(new SimpleMeterRegistry());
      var polite = new PoliteFetcher(fetcher, new HostLanes(clock), properties, meters, clock);
      var first = (Fetched) polite.feed(sites.getFirst().url("/feed"), Validators.NONE);
      Validators known = first.validators();
      Ask ours = url -> polite.feed(url, known) instanceof NotModified;
      Ask theirs =
          url -> bare.send(request(url, known), BodyHandlers.discarding()).statusCode() == 304;
      perSecond(ours);
      perSecond(theirs);

      double[] speeds = new double[TURNS];
      double[] ratios = new double[TURNS];
      for (int turn = 0; turn < TURNS; turn++) {
        speeds[turn] = perSecond(ours);
        ratios[turn] = speeds[turn] / perSecond(theirs);
      }

      Arrays.sort(speeds);
      Arrays.sort(ratios);
      System.out.printf(
          "304 polls/s of %d origins: %.0f, against the JDK's client: ratio %.2f (%.2f to %.2f)%n",
          ORIGINS, speeds[TURNS / 2], ratios[TURNS / 2], ratios[0], ratios[TURNS - 1]);
    }
  }

  private double perSecond(Ask ask) throws InterruptedException, ExecutionException {
    var count = new AtomicInteger();
    Instant end = Instant.now().plus(TURN);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<@Nullable Void>> askers = new ArrayList<>();
      for (PressSite site : sites) {
        askers.add(() -> {
          while (Instant.now().isBefore(end)) {
            assertThat(ask.isNotModified(site.url("/feed"))).isTrue();
            count.incrementAndGet();
          }
          return null;
        });
      }
      for (Future<@Nullable Void> asker : threads.invokeAll(askers)) {
        asker.get();
      }
    }
    assertThat(count.get()).isPositive();
    return count.get() * 1000.0 / TURN.toMillis();
  }

  private static HttpRequest request(URI url, Validators known) {
    var request = HttpRequest.newBuilder(url);
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    return request.build();
  }

  private FetchProperties properties() {
    return new FetchProperties(
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        DataSize.ofMegabytes(10),
        Set.of(80, 443),
        sites.stream().map(site -> site.origin().getAuthority()).toList(),
        "",
        Duration.ZERO,
        Duration.ofSeconds(30),
        false);
  }
}
