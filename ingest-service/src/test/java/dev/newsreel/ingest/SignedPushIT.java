package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Standard Webhooks from the publisher's side, over HTTP. */
@IngestTest
class SignedPushIT {

  private static final String UNSIGNED = "urn:newsreel:problem:signature-wrong";

  @LocalServerPort private int port;
  @Autowired private TestKeys keys;
  @Autowired private KafkaClients clients;

  private final String source = "wire-" + UUID.randomUUID();
  private final String url = "https://example.com/signed/" + UUID.randomUUID();
  private final String message = "msg_" + UUID.randomUUID();
  private final String now = Long.toString(Instant.now().getEpochSecond());
  private Client operator;
  private Client publisher;
  private String secret;

  @BeforeEach
  void agreeOnASecret() {
    operator = new Client(port, keys.admin());
    publisher = new Client(port, null);
    var added =
        operator.post(
            "/api/sources",
            "{\"id\": \"%s\", \"name\": \"Wire\", \"push\": true}".formatted(source));
    assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
    secret = issue();
  }

  @Test
  void takesAPushThatIsSigned() {
    var answer = push(message, now, article("One."), signature(secret, now, article("One.")));

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
    assertThat(answer.json().at("/results/0/status").stringValue()).isEqualTo("accepted");
    assertThat(published()).isEqualTo(1);
  }

  @Test
  void takesOneRightSignatureAmongSeveral() {
    String several = "v1,Zm9vYmFy v2,other " + signature(secret, now, article("One."));

    assertThat(push(message, now, article("One."), several).status()).isEqualTo(202);
  }

  @Test
  void refusesAnotherBodyThanTheOneThatWasSigned() {
    var answer = push(message, now, article("Two."), signature(secret, now, article("One.")));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/type").stringValue()).isEqualTo(UNSIGNED);
    assertThat(published()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, -86_400, 301, 86_400})
  void refusesATimestampMoreThanFiveMinutesFromNow(long seconds) {
    String then =
        Long.toString(Instant.now().getEpochSecond() + seconds + Long.signum(seconds) * 60L);

    var answer = push(message, then, article("One."), signature(secret, then, article("One.")));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/detail").stringValue()).contains("check the clock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void saysWhichHeaderIsMissing(String missing) {
    var request =
        publisher
            .request("/webhooks/" + source)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(article("One.")));
    for (String name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
      if (!name.equals(missing)) {
        request.header(name, name.equals("webhook-timestamp") ? now : "x");
      }
    }

    var answer = publisher.send(request);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/detail").stringValue()).contains(missing);
  }

  @Test
  void asksForNoBodyOfSomebodyWhoHasNoSecret() {
    var isAsked = new AtomicBoolean();
    var body =
        BodyPublishers.ofInputStream(() -> {
          isAsked.set(true);
          return new ByteArrayInputStream(new byte[1_000_000]);
        });

    var answer =
        publisher.send(
            publisher
                .request("/webhooks/nobody-" + UUID.randomUUID())
                .header("webhook-id", message)
                .header("webhook-timestamp", now)
                .header("webhook-signature", "v1,Zm9vYmFy")
                .expectContinue(true)
                .POST(body));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/type").stringValue()).isEqualTo(UNSIGNED);
    assertThat(isAsked).isFalse();
  }

  @Test
  void refusesTheVerySameRequestASecondTime() {
    String signature = signature(secret, now, article("One."));
    push(message, now, article("One."), signature);

    var replay = push(message, now, article("One."), signature);

    assertThat(replay.status()).isEqualTo(409);
    assertThat(replay.json().at("/type").stringValue())
        .isEqualTo("urn:newsreel:problem:webhook-replayed");
  }

  @Test
  void answersAnotherAttemptOfTheSameMessageAsBefore() {
    var first = push(message, now, article("One."), signature(secret, now, article("One.")));
    String later = Long.toString(Long.parseLong(now) + 1);
    var again = push(message, later, article("One."), signature(secret, later, article("One.")));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(published()).isEqualTo(1);
  }

  @Test
  void mayBeSentAgainWhenNothingOfItWasTaken() {
    String broken = "{\"url\": \"nowhere\"}";
    String signature = signature(secret, now, broken);

    assertThat(push(message, now, broken, signature).status()).isEqualTo(422);
    assertThat(push(message, now, broken, signature).status()).isEqualTo(422);
  }

  @Test
  void takesTheOldSecretBesideTheNewOneForADay() {
    String fresh = issue();

    assertThat(
            push(message, now, article("One."), signature(secret, now, article("One."))).status())
        .isEqualTo(202);
    String later = Long.toString(Long.parseLong(now) + 1);
    assertThat(
            push(message, later, article("One."), signature(fresh, later, article("One.")))
                .status())
        .isEqualTo(202);
  }

  @Test
  void takesNothingAfterTheSecretIsRevoked() {
    operator.send("DELETE", "/api/sources/" + source + "/signing-secret");

    assertThat(
            push(message, now, article("One."), signature(secret, now, article("One."))).status())
        .isEqualTo(401);
  }

  @Test
  void takesNothingOfASourceThatIsMutedOrRemoved() {
    operator.send("PATCH", "/api/sources/" + source, "application/json", "{\"muted\": true}");
    var muted = push(message, now, article("One."), signature(secret, now, article("One.")));
    operator.send("DELETE", "/api/sources/" + source);
    var removed = push(message, now, article("One."), signature(secret, now, article("One.")));

    assertThat(muted.status()).isEqualTo(403);
    assertThat(removed.status()).isEqualTo(401);
  }

  @Test
  void givesSecretsOnlyToWhoMayManageSources() {
    var answer =
        new Client(port, keys.reader()).send("POST", "/api/sources/" + source + "/signing-secret");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(operator.send("POST", "/api/sources/none-such/signing-secret").status())
        .isEqualTo(404);
  }

  private String issue() {
    var issued = operator.send("POST", "/api/sources/" + source + "/signing-secret");
    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.json().at("/address").stringValue()).isEqualTo("/webhooks/" + source);
    return issued.json().at("/secret").stringValue();
  }

  private Client.Answer push(String id, String timestamp, String body, String signature) {
    return publisher.send(
        publisher
            .request("/webhooks/" + source)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  private String signature(String secret, String timestamp, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signed =
          mac.doFinal((message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int published() {
    try (var topic = new ArticleTopic(clients)) {
      return topic.articles(article -> article.url().toString().equals(url)).size();
    }
  }

  private String article(String text) {
    return "{\"url\": \"%s\", \"title\": \"Ballard is back\", \"text\": \"%s\"}"
        .formatted(url, text);
  }
}
