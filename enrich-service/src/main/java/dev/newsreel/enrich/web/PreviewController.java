package dev.newsreel.enrich.web;

import dev.newsreel.enrich.stream.CatalogMissingException;
import dev.newsreel.enrich.stream.CurrentTagger;
import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows what an article would be tagged with. Stores nothing. */
@RestController
final class PreviewController {

  private final CurrentTagger tagger;

  PreviewController(CurrentTagger tagger) {
    this.tagger = tagger;
  }

  @PostMapping(path = "/api/preview/tags", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<byte[]> tags(@RequestBody byte[] body) {
    // A long article takes milliseconds of computing, which is too long for an event loop.
    return Mono.fromCallable(() -> EventJson.write(preview(body)))
        .subscribeOn(Schedulers.parallel());
  }

  private TagsPreview preview(byte[] body) {
    try {
      Article article = EventJson.read(body, PreviewBody.class).article();
      var current = tagger.get();
      return TagsPreview.of(article, current.tag(article), current.version());
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
}
