package dev.newsreel.enrich.web;

import dev.newsreel.enrich.importer.Importer;
import dev.newsreel.enrich.importer.SourceFailedException;
import dev.newsreel.enrich.review.Acceptance;
import dev.newsreel.enrich.review.Acceptance.Result;
import dev.newsreel.enrich.review.ReviewItem;
import dev.newsreel.enrich.review.ReviewItem.State;
import dev.newsreel.enrich.review.Reviews;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a person should look at before the catalog changes. */
@RestController
final class ReviewController {

  private static final int MOST = 500;

  private final Reviews reviews;
  private final Acceptance acceptance;
  private final Importer importer;

  ReviewController(Reviews reviews, Acceptance acceptance, Importer importer) {
    this.reviews = reviews;
    this.acceptance = acceptance;
    this.importer = importer;
  }

  /**
   * One page, most often seen first.
   *
   * @param total how many fit
   * @param next what to ask for as {@code after}; absent at the end
   */
  record Page(List<ReviewItem> items, int total, @Nullable String next) {

    Page {
      items = List.copyOf(items);
    }

    static Page of(List<ReviewItem> all, String after, int limit) {
      var ids = all.stream().map(ReviewItem::id).toList();
      int from = ids.indexOf(after) + 1;
      var page = all.subList(from, Math.min(all.size(), from + limit));
      boolean more = from + page.size() < all.size();
      return new Page(page, all.size(), more ? page.getLast().id() : null);
    }
  }

  @GetMapping("/api/review")
  Mono<Page> list(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String franchise,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw bad("limit must be from 1 to " + MOST + " but is " + limit);
    }
    var wanted = word(type, "type", ReviewItem.Type.values());
    var wantedState = word(state, "state", State.values());
    return blocking(() ->
        Page.of(
            reviews.list(item ->
                (wanted == null || item.type() == wanted)
                    && (wantedState == null || item.state() == wantedState)
                    && (franchise.isEmpty() || franchise.equals(item.franchise()))),
            after,
            limit));
  }

  /**
   * Changes the catalog as an item proposes.
   *
   * @param franchise where a new title belongs; its own franchise when left out
   */
  @PostMapping("/api/review/{id}/accept")
  Mono<ReviewItem> accept(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String franchise,
      ServerWebExchange exchange) {
    return blocking(() -> decided(acceptance.accept(id, franchise, Editors.of(exchange))));
  }

  @PostMapping("/api/review/{id}/dismiss")
  Mono<ReviewItem> dismiss(@PathVariable String id) {
    return blocking(() -> decided(acceptance.dismiss(id)));
  }

  /** Asks another source about a franchise; what differs goes to the review list. */
  @PostMapping("/api/catalog/franchises/{id}/proposals")
  Mono<Importer.Report> propose(@PathVariable String id, @RequestParam String source) {
    if (!importer.sources().contains(source)) {
      throw bad("source must be one of " + importer.sources().stream().sorted().toList());
    }
    return blocking(() ->
            importer
                .run(source, id)
                .orElseThrow(() ->
                    new ProblemException(ProblemType.NOT_FOUND, "there is no franchise " + id)))
        .onErrorMap(SourceFailedException.class, ReviewController::unavailable);
  }

  private static ReviewItem decided(Result result) {
    return switch (result) {
      case Result.Decided(var item) -> item;
      case Result.Missing() ->
          throw new ProblemException(
              ProblemType.NOT_FOUND, "there is no such item; GET /api/review lists them");
      case Result.Closed(var state) ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "somebody decided before: it is " + state.name().toLowerCase(Locale.ROOT));
      case Result.Unclear(var what) ->
          throw new ProblemException(ProblemType.CONFLICT, what + "; change the catalog by hand");
      case Result.NotChanged(var why) -> {
        EditAnswers.done(why, "such franchise");
        throw new IllegalStateException("an edit that was done is no refusal");
      }
    };
  }

  private static <E extends Enum<E>> @Nullable E word(String text, String name, E[] all) {
    if (text.isEmpty() || text.equals("all")) {
      return null;
    }
    for (E one : all) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    throw bad(name + " must be one of " + List.of(all).toString().toLowerCase(Locale.ROOT));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }

  private static Throwable unavailable(SourceFailedException e) {
    return new ProblemException(
        ProblemType.UNAVAILABLE, String.valueOf(e.getMessage()), Duration.ofSeconds(60));
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
