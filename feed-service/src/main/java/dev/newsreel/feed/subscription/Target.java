package dev.newsreel.feed.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where stories are sent, and how. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Target.Webhook.class, name = "webhook"),
  @JsonSubTypes.Type(value = Target.WebSub.class, name = "websub")
})
public sealed interface Target {

  /** The address; may hold a secret, so it is never shown whole. */
  URI url();

  /**
   * An address that takes one story at a time.
   *
   * @param secrets newest first; all that are valid sign
   */
  record Webhook(URI url, Template template, List<SigningSecret> secrets) implements Target {

    /** Copies the secrets. */
    public Webhook {
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * A WebSub subscriber (W3C Recommendation of 23 January 2018).
   *
   * @param topic one of our feeds
   * @param secret signs what is sent; {@code null} when the subscriber gave none
   * @param until the end of the lease; {@code null} before the subscriber confirmed
   * @param pending what the subscriber is still to confirm
   */
  record WebSub(
      URI url,
      URI topic,
      @Nullable String secret,
      @Nullable Instant until,
      @Nullable Intent pending)
      implements Target {

    /** Whether stories are to be sent. */
    @JsonIgnore
    public boolean isVerified() {
      return until != null;
    }
  }

  /** What a webhook gets. */
  enum Template {
    /** Standard Webhooks with our own JSON. */
    STANDARD,
    /** A message for a Discord channel. */
    DISCORD,
    /** A message for a Slack channel. */
    SLACK
  }

  /**
   * A secret of Standard Webhooks.
   *
   * @param value {@code whsec_} and 32 bytes in base64
   * @param until no longer used after it; {@code null} for the newest
   */
  record SigningSecret(String value, @Nullable Instant until) {}

  /**
   * What a WebSub subscriber asked for and is to confirm.
   *
   * @param unsubscribe or subscribe
   * @param leaseSeconds what will be granted
   * @param challenge random, to be sent back
   * @param attempts how often it was asked in vain
   */
  record Intent(
      boolean unsubscribe,
      long leaseSeconds,
      @Nullable String secret,
      String challenge,
      int attempts) {

    /** The same, asked in vain once more. */
    public Intent again() {
      return new Intent(unsubscribe, leaseSeconds, secret, challenge, attempts + 1);
    }
  }
}
