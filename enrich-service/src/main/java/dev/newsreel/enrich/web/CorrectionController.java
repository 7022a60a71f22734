package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.enrich.correction.Correction;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.correction.Verdict;
import dev.newsreel.enrich.stream.CatalogMissingException;
import dev.newsreel.enrich.stream.CorrectionService;
import dev.newsreel.enrich.stream.CorrectionService.Result;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A person's word about an article: it counts at once and through every retag. */
@RestController
@RequestMapping("/api/corrections")
final class CorrectionController {

  private static final int MOST = 500;

  private final CorrectionService service;
  private final Corrections corrections;
  private final CurrentCatalog catalog;

  CorrectionController(CorrectionService service, Corrections corrections, CurrentCatalog catalog) {
    this.service = service;
    this.corrections = corrections;
    this.catalog = catalog;
  }

  /** One correction in an answer. */
  record View(
      String article,
      int version,
      List<Verdict> verdicts,
      String note,
      String editor,
      Instant changed) {

    View {
      verdicts = List.copyOf(verdicts);
    }

    static View of(Correction correction) {
      return new View(
          correction.article(),
          correction.version(),
          correction.verdicts(),
          correction.note(),
          correction.editor(),
          correction.changed());
    }
  }

  /**
   * One page, by article id.
   *
   * @param next what to ask for as {@code after}; absent at the end
   */
  record Page(List<View> corrections, @Nullable String next) {

    Page {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * What came of a correction.
   *
   * @param outcome {@code emitted} when the log heard of it, {@code unchanged} or {@code untagged}
   *     when it said so already, {@code stale} when newer revisions keep arriving
   * @param franchises ids, most of the article first
   * @param shows ids, most of the article first
   */
  record Answer(
      @Nullable View correction, String outcome, List<String> franchises, List<String> shows) {

    Answer {
      franchises = List.copyOf(franchises);
      shows = List.copyOf(shows);
    }

    static Answer of(Result.Corrected done) {
      var correction = done.correction();
      return new Answer(
          correction == null ? null : View.of(correction),
          done.outcome().name().toLowerCase(Locale.ROOT),
          done.now().franchises().stream().map(tag -> tag.id()).toList(),
          done.now().shows().stream().map(tag -> tag.id()).toList());
    }
  }

  @PostMapping
  Mono<Answer> correct(@RequestBody byte[] body, ServerWebExchange exchange) {
    return blocking(() -> {
      if (catalog.isEmpty()) {
        throw notYet();
      }
      var said = read(body);
      var verdicts = said.verdicts(catalog.catalog());
      var editor = Editors.of(exchange);
      return answer(service.correct(said.id(), verdicts, said.remark(), editor));
    });
  }

  @GetMapping
  Mono<Page> list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "limit must be from 1 to " + MOST + " but is " + limit);
    }
    return blocking(() -> {
      var found = corrections.list(after, limit + 1);
      var page = found.subList(0, Math.min(limit, found.size()));
      var next = found.size() > limit ? page.getLast().article() : null;
      return new Page(page.stream().map(View::of).toList(), next);
    });
  }

  @GetMapping("/{article}")
  Mono<View> read(@PathVariable String article) {
    var id = new CorrectionBody(article, null, null).id();
    return blocking(() -> corrections.find(id).map(View::of).orElseThrow(() -> none(id)));
  }

  @DeleteMapping("/{article}")
  Mono<Answer> withdraw(@PathVariable String article) {
    var id = new CorrectionBody(article, null, null).id();
    return blocking(() -> answer(service.withdraw(id)));
  }

  /** Every corrected article in the form of the evaluation set, one JSON object a line. */
  @GetMapping(path = "/evaluation.jsonl", produces = "application/jsonl")
  Flux<String> evaluation() {
    return Flux.defer(() -> rows("")).subscribeOn(Schedulers.boundedElastic());
  }

  private Flux<String> rows(String after) {
    var found = corrections.list(after, MOST);
    var lines = Flux.fromIterable(found).map(correction -> correction.row() + "\n");
    return found.size() < MOST
        ? lines
        : lines.concatWith(Flux.defer(() -> rows(found.getLast().article())));
  }

  private static Answer answer(Result result) {
    return switch (result) {
      case Result.Corrected done -> Answer.of(done);
      case Result.NoArticle() ->
          throw new ProblemException(
              ProblemType.NOT_FOUND,
              "there is no such article on the articles topic, which keeps 90 days; nothing was changed");
      case Result.NoCorrection() ->
          throw new ProblemException(ProblemType.NOT_FOUND, "nobody corrected this article");
      case Result.Overtaken() ->
          throw new ProblemException(
              ProblemType.CONFLICT, "somebody corrected this article just now; look and try again");
    };
  }

  private static CorrectionBody read(byte[] body) {
    try {
      return EventJson.read(body, CorrectionBody.class);
    } catch (MalformedEventException e) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "the body must be JSON with article, verdicts and note: " + e.getMessage());
    }
  }

  private static ProblemException none(ArticleId id) {
    return new ProblemException(ProblemType.NOT_FOUND, "nobody corrected the article " + id);
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(CatalogMissingException.class, _ -> notYet());
  }

  private static ProblemException notYet() {
    return new ProblemException(
        ProblemType.UNAVAILABLE, "the catalog has not been read yet", Duration.ofSeconds(2));
  }
}
