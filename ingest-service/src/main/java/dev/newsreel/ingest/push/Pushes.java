package dev.newsreel.ingest.push;

import dev.newsreel.events.SourceRef;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.Publication;
import dev.newsreel.ingest.publish.ArticleTooLargeException;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Takes pushes: answers when every article that it does not reject is safe on Kafka. Blocks. */
public final class Pushes {

  static final ProblemType INVALID =
      new ProblemType(
          "invalid-article",
          "No article of the push can be taken",
          HttpStatus.UNPROCESSABLE_CONTENT);

  private final Publication publication;
  private final PushDrafts drafts;
  private final Quotas quotas;
  private final PushProperties properties;
  private final IngestMeters meters;
  private final InstantSource clock;

  Pushes(
      Publication publication,
      PushDrafts drafts,
      Quotas quotas,
      PushProperties properties,
      IngestMeters meters,
      InstantSource clock) {
    this.publication = publication;
    this.drafts = drafts;
    this.quotas = quotas;
    this.properties = properties;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Takes a push.
   *
   * @param source whom the articles are from
   * @throws ProblemException when nothing of it can be taken
   */
  public PushAnswer take(byte[] body, @Nullable String contentType, SourceRef source) {
    List<PushItem> items = PushBody.read(body, contentType, properties.maxArticles());
    quotas.take(source.id(), items.size());
    var results = new ArrayList<PushResult>();
    for (PushItem item : items) {
      results.add(take(results.size(), item, source));
    }
    results.forEach(result -> meters.pushed(result.status()));
    if (results.stream().allMatch(result -> result.status().equals("rejected"))) {
      throw new ProblemException(
          INVALID, "nothing was taken; errors says why", Map.of("errors", results));
    }
    return new PushAnswer(results);
  }

  private PushResult take(int index, PushItem item, SourceRef source) {
    return switch (item) {
      case PushItem.Bad(var faults) -> PushResult.rejected(index, faults);
      case PushItem.Good(var article) -> publish(index, article, source);
    };
  }

  private PushResult publish(int index, PushedArticle article, SourceRef source) {
    try {
      var draft = drafts.of(article, source, clock.instant());
      return result(index, publication.publish(draft.toArticle(clock.instant())));
    } catch (ArticleTooLargeException e) {
      return PushResult.rejected(index, List.of(String.valueOf(e.getMessage())));
    }
  }

  private static PushResult result(int index, Publication.Result result) {
    return switch (result) {
      case Publication.Result.Published(var id, var revision) ->
          new PushResult(index, revision == 1 ? "accepted" : "updated", id, revision, List.of());
      case Publication.Result.Known(var id, var revision) ->
          new PushResult(index, "duplicate", id, revision, List.of());
      case Publication.Result.Refused(var id) ->
          new PushResult(
              index, "withdrawn", id, null, List.of("the article was taken down before"));
    };
  }
}
