package dev.newsreel.ingest.web;

import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.opml.Opml;
import dev.newsreel.ingest.parse.opml.OpmlReader;
import dev.newsreel.ingest.parse.opml.OpmlWriter;
import dev.newsreel.ingest.schedule.Visits;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sources in and out as OPML. */
@RestController
@RequestMapping("/api/sources/opml")
final class OpmlController {

  private static final long MOST_BYTES = 5_000_000;

  private final SourceStore store;
  private final Visits visits;
  private final PoliteFetcher fetcher;
  private final Blocking blocking;

  /**
   * What an import did, or would do.
   *
   * @param added ids of new sources
   * @param known ids of sources that have one of the addresses or ids already
   * @param faults what could not be taken, and why
   */
  record Import(boolean dryRun, List<String> added, List<String> known, List<String> faults) {

    Import {
      added = List.copyOf(added);
      known = List.copyOf(known);
      faults = List.copyOf(faults);
    }
  }

  OpmlController(SourceStore store, Visits visits, PoliteFetcher fetcher, Blocking blocking) {
    this.store = store;
    this.visits = visits;
    this.fetcher = fetcher;
    this.blocking = blocking;
  }

  /** Feeds whose address may hold a secret are left out: a list is made to be passed on. */
  @GetMapping(produces = "text/x-opml+xml;charset=UTF-8")
  Mono<String> export() {
    return blocking.run(() -> OpmlWriter.write(list()));
  }

  private Opml list() {
    return Opml.of(
        "Newsreel sources",
        store.all().stream()
            .map(StoredSource::source)
            .filter(OpmlController::isOpen)
            .flatMap(source -> OpmlSources.outline(source).stream())
            .toList());
  }

  private static boolean isOpen(Source source) {
    URI url = source.origin().url();
    return url != null && Secrecy.isOpen(url);
  }

  @PostMapping
  Mono<Import> take(
      ServerHttpRequest request,
      @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun) {
    return RequestBodies.read(request, MOST_BYTES)
        .flatMap(body -> blocking.run(() -> take(FeedBytes.of(body), dryRun)));
  }

  private Import take(FeedBytes document, boolean dryRun) {
    Opml read = OpmlReader.read(document);
    Set<URI> addresses = new HashSet<>();
    store.all().forEach(stored -> addresses.add(stored.source().origin().url()));
    var added = new ArrayList<String>();
    var known = new ArrayList<String>();
    var faults = new ArrayList<String>();
    read.problems()
        .forEach(problem -> faults.add("line " + problem.line() + ": " + problem.message()));
    for (Source source : new OpmlSources().sources(read.feeds())) {
      URI url = source.origin().url();
      String fault = url == null ? "no address" : fetcher.fault(url);
      if (fault != null) {
        faults.add(source.name() + ": " + fault);
      } else if (!addresses.add(url) || !add(source, dryRun)) {
        known.add(source.id().value());
      } else {
        added.add(source.id().value());
      }
    }
    visits.reload();
    return new Import(dryRun, added, known, faults);
  }

  private boolean add(Source source, boolean dryRun) {
    return dryRun ? store.find(source.id()).isEmpty() : store.add(source, "opml");
  }
}
