package dev.newsreel.ingest.source;

import dev.newsreel.ingest.fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a source besides its description. Written only by the replica that holds the
 * lease of its host.
 *
 * @param healthSince when the health became what it is
 * @param nextCheck not before then
 * @param failures in a row
 * @param failingSince the first of these
 * @param validators to send the next time
 * @param published when its newest articles were published, newest first, at most 200
 * @param moved where permanent redirects lead, while we are not yet sure
 * @param hub the WebSub hub it names, with {@code topic}
 */
public record SourceState(
    Health health,
    @Nullable Instant healthSince,
    @Nullable Instant firstCheck,
    @Nullable Instant lastCheck,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextCheck,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Validators validators,
    List<Instant> published,
    @Nullable Move moved,
    @Nullable URI hub,
    @Nullable URI topic) {

  /** Before the first look. */
  public static final SourceState NEW =
      new SourceState(
          Health.NEW, null, null, null, null, null, 0, null, null, List.of(), null, null, null);

  /** Absent lists are empty ones. */
  public SourceState {
    published = published == null ? List.of() : List.copyOf(published);
  }

  /**
   * A move that a site announced by permanent redirects.
   *
   * @param times how often in a row it pointed there
   */
  public record Move(URI to, int times, Instant since) {}

  /** The same, looked at not before then. */
  public SourceState withNextCheck(Instant next) {
    return new SourceState(
        health,
        healthSince,
        firstCheck,
        lastCheck,
        lastSuccess,
        next,
        failures,
        failingSince,
        validators,
        published,
        moved,
        hub,
        topic);
  }
}
