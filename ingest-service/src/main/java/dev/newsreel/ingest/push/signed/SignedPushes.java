package dev.newsreel.ingest.push.signed;

import dev.newsreel.events.SourceRef;
import dev.newsreel.ingest.push.Idempotency;
import dev.newsreel.ingest.push.PushAnswer;
import dev.newsreel.ingest.push.Pushes;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Takes pushes that are signed in the manner of Standard Webhooks. The {@code webhook-id} is the
 * idempotency key: a message that its publisher sends again, with the timestamp of the new attempt,
 * is answered as before. The very same request a second time is refused. Blocks.
 */
public final class SignedPushes {

  static final ProblemType UNSIGNED =
      new ProblemType(
          "signature-wrong", "The request is not signed as agreed", HttpStatus.UNAUTHORIZED);

  static final ProblemType REPLAYED =
      new ProblemType(
          "webhook-replayed", "This very request was taken before", HttpStatus.CONFLICT);

  private final SourceStore sources;
  private final SigningSecrets secrets;
  private final Deliveries deliveries;
  private final Idempotency idempotency;
  private final Pushes pushes;
  private final Duration tolerance;
  private final InstantSource clock;

  SignedPushes(
      SourceStore sources,
      SigningSecrets secrets,
      Deliveries deliveries,
      Idempotency idempotency,
      Pushes pushes,
      Duration tolerance,
      InstantSource clock) {
    this.sources = sources;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.idempotency = idempotency;
    this.pushes = pushes;
    this.tolerance = tolerance;
    this.clock = clock;
  }

  /**
   * Refuses what cannot be signed by the source, whatever its body is: nobody who has no secret
   * makes us hold a body.
   *
   * @throws ProblemException when a header is missing, the time is not now, or the source has no
   *     secret, which is said as if the signature were wrong
   */
  public void mustBePossible(SourceId id, SignedHeaders headers) {
    given("webhook-id", headers.id());
    given("webhook-signature", headers.signature());
    mustBeOfNow(given("webhook-timestamp", headers.timestamp()));
    if (secrets.valid(id).isEmpty()) {
      throw wrong();
    }
  }

  /**
   * Takes a push of the source, once.
   *
   * @throws ProblemException when it is not signed by the source, too old, too new or a replay, or
   *     when nothing of it can be taken
   */
  public PushAnswer take(
      SourceId id, SignedHeaders headers, byte[] body, @Nullable String contentType) {
    String message = given("webhook-id", headers.id());
    String timestamp = given("webhook-timestamp", headers.timestamp());
    String signature = given("webhook-signature", headers.signature());
    mustBeOfNow(timestamp);
    if (!WebhookSignature.isRight(signature, message, timestamp, body, secrets.valid(id))) {
      throw wrong();
    }
    return once(source(id), message, timestamp, body, contentType);
  }

  private PushAnswer once(
      Source source, String message, String timestamp, byte[] body, @Nullable String type) {
    if (!deliveries.claim(source.id(), message, timestamp)) {
      throw new ProblemException(
          REPLAYED,
          "a request with this webhook-id and webhook-timestamp was taken before; another attempt"
              + " needs a timestamp and a signature of its own");
    }
    var ref = new SourceRef(source.id().value(), source.name());
    try {
      return idempotency.once(
          "signed:" + source.id(), message, body, () -> pushes.take(body, type, ref));
    } catch (RuntimeException e) {
      deliveries.release(source.id(), message, timestamp);
      throw e;
    }
  }

  private static String given(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw unsigned("the header " + name + " must be given");
    }
    return value;
  }

  private void mustBeOfNow(String timestamp) {
    Instant at;
    try {
      at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    } catch (RuntimeException e) {
      throw unsigned("webhook-timestamp must be seconds since 1970 but is no such number");
    }
    Duration off = Duration.between(at, clock.instant()).abs();
    if (off.compareTo(tolerance) > 0) {
      throw unsigned(
          "webhook-timestamp must be within "
              + tolerance.toSeconds()
              + " s of now but is "
              + off.toSeconds()
              + " s off; check the clock");
    }
  }

  /** Asked only after the signature, so that nobody learns which sources there are. */
  private Source source(SourceId id) {
    Source source =
        sources.find(id).orElseThrow(() -> unsigned("there is no such source any more")).source();
    if (source.muted()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "the source " + id + " is muted; nothing of it is taken");
    }
    return source;
  }

  private static ProblemException wrong() {
    return unsigned(
        "webhook-signature must have a signature of version v1 over \"id.timestamp.body\" with a"
            + " valid secret of this source; sign the bytes that are sent");
  }

  private static ProblemException unsigned(String detail) {
    return new ProblemException(UNSIGNED, detail);
  }
}
