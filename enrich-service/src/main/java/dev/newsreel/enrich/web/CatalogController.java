package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.CatalogEditor;
import dev.newsreel.enrich.catalog.CatalogEditor.Input;
import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.enrich.catalog.EditResult;
import dev.newsreel.enrich.catalog.FranchiseYaml;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The catalog for people: read, changed with optimistic versions, imported. */
@RestController
@RequestMapping("/api/catalog")
final class CatalogController {

  private static final int MOST = 500;
  private static final String YAML = "application/yaml";

  private final CatalogEditor editor;
  private final CurrentCatalog current;

  CatalogController(CatalogEditor editor, CurrentCatalog current) {
    this.editor = editor;
    this.current = current;
  }

  @GetMapping
  CatalogView list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "limit must be from 1 to " + MOST + " but is " + limit);
    }
    return CatalogView.of(current.version(), editor.all(), after, limit);
  }

  @GetMapping(path = "/franchises/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CatalogEntry> read(@PathVariable String id) {
    return editor
        .find(id)
        .map(entry -> ResponseEntity.ok().eTag(Conditions.tag(entry.version())).body(entry))
        .orElseGet(() -> moved(id));
  }

  @GetMapping(path = "/franchises/{id}", produces = YAML)
  ResponseEntity<String> readFile(@PathVariable String id) {
    var entry = editor.find(id);
    var franchise = entry.map(CatalogEntry::franchise).orElse(null);
    return entry.isEmpty() || franchise == null
        ? moved(id)
        : ResponseEntity.ok()
            .eTag(Conditions.tag(entry.get().version()))
            .body(FranchiseYaml.write(franchise));
  }

  @GetMapping("/franchises/{id}/history")
  Mono<History> history(@PathVariable String id) {
    return blocking(() -> new History(found(editor.history(id), id)));
  }

  /** Former entries, oldest first, and the one of today. */
  record History(List<CatalogEntry> entries) {}

  @PutMapping("/franchises/{id}")
  Mono<ResponseEntity<CatalogEntry>> put(
      @PathVariable String id,
      @RequestBody String body,
      @RequestHeader HttpHeaders headers,
      ServerWebExchange exchange) {
    int expected = Conditions.expected(headers);
    return blocking(() ->
        answer(id, editor.put(id, input(body, headers), expected, Editors.of(exchange)), expected));
  }

  @DeleteMapping("/franchises/{id}")
  Mono<ResponseEntity<Void>> delete(
      @PathVariable String id, @RequestHeader HttpHeaders headers, ServerWebExchange exchange) {
    int expected = Conditions.expected(headers);
    return blocking(() -> {
      EditAnswers.done(editor.delete(id, expected, Editors.of(exchange)), "franchise " + id);
      return ResponseEntity.noContent().build();
    });
  }

  @PostMapping("/import")
  Mono<Import> put(
      @RequestBody String body,
      @RequestParam(name = "dry-run", defaultValue = "false") boolean dry,
      @RequestHeader HttpHeaders headers,
      ServerWebExchange exchange) {
    return blocking(() -> {
      EditResult result = editor.put(input(body, headers), dry, Editors.of(exchange));
      return Import.of(dry, EditAnswers.done(result, "such franchise"));
    });
  }

  /**
   * What an import changed, or would change.
   *
   * @param changed franchises that said something else before, or nothing
   */
  record Import(
      boolean dryRun, List<CatalogView.Line> changed, List<EditAnswers.FaultView> warnings) {

    static Import of(boolean dryRun, EditResult.Done done) {
      var lines =
          done.entries().stream()
              .map(entry -> CatalogView.Line.of(CatalogView.id(entry), entry))
              .toList();
      return new Import(dryRun, lines, EditAnswers.FaultView.of(done.warnings()));
    }
  }

  private ResponseEntity<CatalogEntry> answer(String id, EditResult result, int expected) {
    EditAnswers.done(result, "franchise " + id);
    var entry = editor.find(id).orElseThrow(() -> missing(id));
    var status = expected == 0 ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).eTag(Conditions.tag(entry.version())).body(entry);
  }

  /** A franchise that was renamed is found under its new id. */
  private <T> ResponseEntity<T> moved(String id) {
    var now = editor.renamed(id).orElseThrow(() -> missing(id));
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .location(URI.create("/api/catalog/franchises/" + now))
        .build();
  }

  private static <T> List<T> found(List<T> entries, String id) {
    if (entries.isEmpty()) {
      throw missing(id);
    }
    return entries;
  }

  private static ProblemException missing(String id) {
    return new ProblemException(
        ProblemType.NOT_FOUND, "there is no franchise " + id + "; GET /api/catalog lists them");
  }

  private static Input input(String body, HttpHeaders headers) {
    var type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
    if (body.isBlank()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "the body must have a franchise");
    }
    return new Input(body, type.contains("yaml"));
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(MalformedEventException.class, CatalogController::unreadable);
  }

  private static Throwable unreadable(MalformedEventException e) {
    return new ProblemException(ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
