package dev.newsreel.ingest.web;

import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.push.signed.SigningSecrets;
import dev.newsreel.ingest.schedule.Visits;
import dev.newsreel.ingest.source.Check;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StoredSource;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The sources: list, add, change, remove, look now. */
@RestController
@RequestMapping("/api/sources")
final class SourceController {

  /** Also who is impatient must not make us a burden. */
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(30);

  private static final int MOST = 500;

  private final SourceStore store;
  private final Visits visits;
  private final PoliteFetcher fetcher;
  private final FetchPreview previews;
  private final SigningSecrets secrets;
  private final Blocking blocking;
  private final InstantSource clock;

  /**
   * A page of the list.
   *
   * @param next what to give as {@code after} for the next page, {@code null} at the end
   */
  record SourceList(List<SourceView> sources, @Nullable String next) {

    SourceList {
      sources = List.copyOf(sources);
    }
  }

  /** The last checks of a source, newest first. */
  record History(List<Check> checks) {

    History {
      checks = List.copyOf(checks);
    }
  }

  SourceController(
      SourceStore store,
      Visits visits,
      PoliteFetcher fetcher,
      ArticleExtractor extractor,
      SigningSecrets secrets,
      Blocking blocking,
      InstantSource clock) {
    this.store = store;
    this.visits = visits;
    this.fetcher = fetcher;
    this.previews = new FetchPreview(fetcher, extractor);
    this.secrets = secrets;
    this.blocking = blocking;
    this.clock = clock;
  }

  @GetMapping
  Mono<SourceList> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable String health,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "limit must be from 1 to " + MOST + " but is " + limit);
    }
    return blocking.run(() ->
        page(
            store.all().stream()
                .map(SourceView::of)
                .filter(view -> after == null || view.id().compareTo(after) > 0)
                .filter(view -> group == null || view.group().equals(group))
                .filter(view -> health == null || view.health().name().equalsIgnoreCase(health))
                .limit(limit + 1L)
                .toList(),
            limit));
  }

  private static SourceList page(List<SourceView> views, int limit) {
    return views.size() <= limit
        ? new SourceList(views, null)
        : new SourceList(views.subList(0, limit), views.get(limit - 1).id());
  }

  @GetMapping("/{id}")
  Mono<SourceView> one(@PathVariable String id) {
    return blocking.run(() -> SourceView.of(found(id)));
  }

  @GetMapping("/{id}/history")
  Mono<History> history(@PathVariable String id) {
    return blocking.run(() -> new History(store.history(found(id).id())));
  }

  /**
   * What adding a source would come to.
   *
   * @param source as it would be
   * @param preview of its address, read once; {@code null} for a source that pushes
   */
  record Trial(SourceView source, FetchPreview.@Nullable Preview preview) {}

  /** Says what would be added and what it gives, and adds nothing. */
  @PostMapping(params = "dry-run=true")
  Mono<Trial> tryOut(@RequestBody SourceRequest request) {
    return blocking.run(() -> {
      Source source = fetchable(request.toSource());
      mustBeOther(source);
      URI url = source.origin().url();
      var stored = new StoredSource(source, SourceState.NEW, "api");
      return new Trial(SourceView.of(stored), url == null ? null : previews.of(url));
    });
  }

  @PostMapping(params = "dry-run!=true")
  Mono<ResponseEntity<SourceView>> add(@RequestBody SourceRequest request) {
    return blocking.run(() -> {
      Source source = fetchable(request.toSource());
      mustBeOther(source);
      if (!store.add(source, "api")) {
        throw conflict("there is a source " + source.id() + " already; PATCH changes it");
      }
      visits.reload();
      return ResponseEntity.created(URI.create("/api/sources/" + source.id()))
          .body(SourceView.of(found(source.id().value())));
    });
  }

  @PatchMapping("/{id}")
  Mono<SourceView> change(@PathVariable String id, @RequestBody SourceRequest request) {
    return blocking.run(() -> {
      store.describe(fetchable(request.change(found(id).source())));
      visits.reload();
      return SourceView.of(found(id));
    });
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(@PathVariable String id) {
    return blocking
        .run(() -> {
          SourceId source = found(id).id();
          secrets.revoke(source);
          return store.remove(source);
        })
        .then();
  }

  /** Looks at the source now; what comes of it is in the history. */
  @PostMapping("/{id}/check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<SourceView> check(@PathVariable String id) {
    return blocking.run(() -> {
      StoredSource stored = found(id);
      Instant last = stored.state().lastCheck();
      Instant allowed = last == null ? Instant.MIN : last.plus(BETWEEN_CHECKS);
      if (allowed.isAfter(clock.instant())) {
        throw new ProblemException(
            ProblemType.TOO_MANY_REQUESTS,
            "a source may be checked every " + BETWEEN_CHECKS.toSeconds() + " s",
            Duration.between(clock.instant(), allowed));
      }
      visits.now(stored.id());
      return SourceView.of(stored);
    });
  }

  private StoredSource found(String id) {
    Supplier<ProblemException> absent =
        () -> new ProblemException(ProblemType.NOT_FOUND, "there is no source " + id);
    try {
      return store.find(new SourceId(id)).orElseThrow(absent);
    } catch (IllegalArgumentException e) {
      throw absent.get();
    }
  }

  private Source fetchable(Source source) {
    URI url = source.origin().url();
    String fault = url == null ? null : fetcher.fault(url);
    if (fault != null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, fault);
    }
    return source;
  }

  private void mustBeOther(Source source) {
    URI url = source.origin().url();
    store.all().stream()
        .filter(other -> url != null && url.equals(other.source().origin().url()))
        .findFirst()
        .ifPresent(other -> {
          throw conflict("the source " + other.id() + " has this address already");
        });
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(ProblemType.CONFLICT, detail);
  }
}
