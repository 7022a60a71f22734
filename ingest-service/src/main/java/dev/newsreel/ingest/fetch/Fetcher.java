package dev.newsreel.ingest.fetch;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.runtime.address.AddressGuard;
import dev.newsreel.runtime.address.AddressRules;
import dev.newsreel.runtime.address.AllowedHosts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;

/**
 * Gets a document from the web. Follows at most five redirects, each checked like the first
 * address, never from https to http; ends after a total time however the bytes trickle. Blocks the
 * calling thread, which should be a virtual one. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

  private static final int MAX_REDIRECTS = 5;

  private final AddressRules rules;
  private final Exchange exchange;
  private final Duration deadline;
  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param clock for the dates in headers
   */
  public Fetcher(FetchProperties properties, InstantSource clock) {
    this(properties, SystemDefaultDnsResolver.INSTANCE, clock);
  }

  Fetcher(FetchProperties properties, DnsResolver resolver, InstantSource clock) {
    var allowed = AllowedHosts.parse("newsreel.ingest.fetch.allow", properties.allow());
    this.rules = new AddressRules(properties.ports(), allowed);
    this.client = HttpClients.guarded(properties, new AddressGuard(allowed), resolver);
    var bodies = new BodyReader(Math.toIntExact(properties.maxBody().toBytes()));
    this.exchange = new Exchange(client, bodies, clock);
    this.deadline = properties.deadline();
  }

  /** Gets the document; whatever goes wrong is the result, not an exception. */
  public FetchResult fetch(FetchRequest request) {
    return fetch(request, _ -> true);
  }

  /**
   * Gets the document.
   *
   * @param mayFollow asked before each redirect, with its target
   */
  FetchResult fetch(FetchRequest request, Predicate<URI> mayFollow) {
    var current = new AtomicReference<@Nullable HttpGet>();
    var answer = threads.submit(() -> follow(request, mayFollow, current));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Failed(Reason.TIMEOUT, "not done after " + deadline.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(Reason.TIMEOUT, "the service is stopping");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Fetching failed in an unexpected way", e.getCause());
    } finally {
      stop(current.get());
      answer.cancel(true);
    }
  }

  /**
   * Sends a form, also where a 307 or 308 wants it.
   *
   * @return the status of the answer, 0 when there was none
   */
  public int post(URI url, Map<String, String> form) {
    var current = new AtomicReference<@Nullable HttpUriRequestBase>();
    var answer = threads.submit(() -> post(url, form, current));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      stop(current.get());
      answer.cancel(true);
    }
  }

  private int post(
      URI first, Map<String, String> form, AtomicReference<@Nullable HttpUriRequestBase> current)
      throws IOException {
    URI url = first;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (rules.fault(url) != null) {
        return 0;
      }
      var post = new HttpPost(url);
      current.set(post);
      FormAnswer answer = exchange.post(post, form);
      URI target = answer.isRedirect() ? target(url, answer.location()) : null;
      if (target == null) {
        return answer.status();
      }
      url = target;
    }
    return 0;
  }

  /** What is wrong with the form of an address, {@code null} when it may be asked. */
  public @Nullable String fault(URI url) {
    return rules.fault(url);
  }

  private static void stop(@Nullable HttpUriRequestBase request) {
    if (request != null) {
      request.abort();
    }
  }

  private FetchResult follow(
      FetchRequest request, Predicate<URI> mayFollow, AtomicReference<@Nullable HttpGet> current) {
    URI url = request.url();
    boolean forGood = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      String fault = rules.fault(url);
      if (fault != null) {
        return new Failed(Reason.BAD_ADDRESS, fault);
      }
      switch (get(url, request, current)) {
        case Exchange.Answer.Final(var result) -> {
          return hop == 0 ? result : arrived(result, forGood);
        }
        case Exchange.Answer.Redirect(var location, var permanent) -> {
          URI target = target(url, location);
          if (target == null) {
            return new Failed(
                Reason.REDIRECT, "a redirect must lead on, without leaving https: " + location);
          }
          if (rules.fault(target) == null && !mayFollow.test(target)) {
            return new Failed(Reason.ROBOTS, "robots.txt does not allow the target " + target);
          }
          forGood &= permanent;
          url = target;
        }
      }
    }
    return new Failed(Reason.REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
  }

  private Exchange.Answer get(
      URI url, FetchRequest request, AtomicReference<@Nullable HttpGet> current) {
    try {
      var get = new HttpGet(url);
      current.set(get);
      return exchange.get(url, request, get);
    } catch (IOException
        | IllegalArgumentException
        | CancellationException
        | FilteredHostException e) {
      return new Exchange.Answer.Final(Failures.of(e));
    }
  }

  private static FetchResult arrived(FetchResult result, boolean forGood) {
    return result instanceof Fetched(var page, _, var body, var validators, var hints)
        ? new Fetched(page, forGood, body, validators, hints)
        : result;
  }

  private static @Nullable URI target(URI from, @Nullable String location) {
    try {
      URI target =
          location == null ? null : from.resolve(new URI(location.strip().replace(" ", "%20")));
      boolean downgrade =
          target != null
              && "https".equalsIgnoreCase(from.getScheme())
              && !"https".equalsIgnoreCase(target.getScheme());
      return downgrade ? null : target;
    } catch (java.net.URISyntaxException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    client.close();
  }
}
