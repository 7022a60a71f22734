package dev.newsreel.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.feed.subscription.Target.SigningSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTests {

  private static final Instant NOW = Instant.ofEpochSecond(1614265330);
  private static final SigningSecret KNOWN =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);

  /** The example of the Standard Webhooks reference libraries. */
  @Test
  void signsAsTheReferenceDoes() {
    var message = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

    assertThat(Signature.headers(message, List.of(KNOWN), NOW))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void keepsTheLastSecretForADay() {
    var message = new Message("msg_1", "{}");

    List<SigningSecret> rotated = Signature.rotate(List.of(KNOWN), Signature.secret(), NOW);

    assertThat(signatures(message, rotated, NOW)).hasSize(2);
    assertThat(signatures(message, rotated, NOW.plus(Duration.ofHours(25)))).hasSize(1);
  }

  private static String[] signatures(Message message, List<SigningSecret> secrets, Instant now) {
    return Signature.headers(message, secrets, now)
        .getOrDefault("webhook-signature", "")
        .split(" ");
  }

  @Test
  void makesSecretsOf32RandomBytes() {
    assertThat(Signature.secret().value()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(Signature.secret()).isNotEqualTo(Signature.secret());
  }
}
