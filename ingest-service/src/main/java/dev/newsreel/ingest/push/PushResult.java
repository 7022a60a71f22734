package dev.newsreel.ingest.push;

import dev.newsreel.events.ArticleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a push.
 *
 * @param index from 0, in the order of the push
 * @param status {@code accepted} (new), {@code updated}, {@code duplicate} (this very content is
 *     known), {@code withdrawn} (taken down before) or {@code rejected}
 * @param revision that readers see now
 * @param faults why it was rejected, all of it
 */
public record PushResult(
    int index,
    String status,
    @Nullable ArticleId id,
    @Nullable Integer revision,
    List<String> faults) {

  /** Copies the faults. */
  public PushResult {
    faults = List.copyOf(faults);
  }

  static PushResult rejected(int index, List<String> faults) {
    return new PushResult(index, "rejected", null, null, faults);
  }
}
