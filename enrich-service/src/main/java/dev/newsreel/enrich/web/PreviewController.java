package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.CatalogEditor;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.catalog.Fault;
import dev.newsreel.enrich.stream.CatalogMissingException;
import dev.newsreel.enrich.stream.CurrentTagger;
import dev.newsreel.enrich.stream.CurrentTagger.Versioned;
import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Shows what an article would be tagged with. Stores nothing. */
@RestController
final class PreviewController {

  private final CurrentTagger tagger;
  private final CatalogEditor editor;

  PreviewController(CurrentTagger tagger, CatalogEditor editor) {
    this.tagger = tagger;
    this.editor = editor;
  }

  /** A tagger and what is doubtful about its catalog. */
  private record Trial(Versioned tagger, List<Fault> warnings) {}

  @PostMapping(path = "/api/preview/tags", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<byte[]> tags(@RequestBody byte[] body) {
    // A long article takes milliseconds of computing, and a catalog tenths of a second, which is
    // too long for an event loop.
    return Mono.fromCallable(() -> EventJson.write(preview(body)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private TagsPreview preview(byte[] body) {
    try {
      var asked = EventJson.read(body, PreviewBody.class);
      Article article = asked.article();
      var trial = trial(asked.overlay());
      return TagsPreview.of(
          article, trial.tagger().tag(article), trial.tagger().catalog(), trial.warnings());
    } catch (MalformedEventException | IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "the body must be JSON with title, url, published, section, keywords and text or blocks: "
              + e.getMessage());
    } catch (CatalogMissingException e) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, String.valueOf(e.getMessage()), Duration.ofSeconds(2));
    }
  }

  private Trial trial(@Nullable JsonNode overlay) {
    if (overlay == null || overlay.isNull()) {
      return new Trial(tagger.get(), List.of());
    }
    return switch (editor.overlay(new CatalogEditor.Input(overlay.toString(), false))) {
      case CatalogReading.Read(var catalog, var warnings) ->
          new Trial(tagger.of(catalog), warnings);
      case CatalogReading.Refused(var faults) ->
          throw new ProblemException(
              EditAnswers.INVALID,
              "the overlay does not fit the catalog",
              Map.of("errors", EditAnswers.FaultView.of(faults)));
    };
  }
}
