package dev.newsreel.ingest.push.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the values that the libraries of Standard Webhooks are tested with. */
class WebhookSignatureTests {

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIMESTAMP = "1614265330";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Instant.EPOCH, null);

  @Test
  void signsAsTheReferenceLibrariesDo() {
    assertThat(isRight(RIGHT)).isTrue();
  }

  @Test
  void takesOneRightSignatureAmongSeveral() {
    assertThat(isRight("v1a,xyz v1,Zm9v " + RIGHT + " v2,bar")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1,",
        "v1,no base64!",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA="
      })
  void takesNoOtherSignature(String signature) {
    assertThat(isRight(signature)).isFalse();
  }

  @Test
  void takesNoSignatureOfAnotherBodyIdOrTime() {
    byte[] other = "{\"test\": 1}".getBytes(StandardCharsets.UTF_8);

    assertThat(WebhookSignature.isRight(RIGHT, ID, TIMESTAMP, other, List.of(SECRET))).isFalse();
    assertThat(WebhookSignature.isRight(RIGHT, "msg_2", TIMESTAMP, BODY, List.of(SECRET)))
        .isFalse();
    assertThat(WebhookSignature.isRight(RIGHT, ID, "1614265331", BODY, List.of(SECRET))).isFalse();
    assertThat(WebhookSignature.isRight(RIGHT, ID, TIMESTAMP, BODY, List.of())).isFalse();
  }

  private static boolean isRight(String signatures) {
    return WebhookSignature.isRight(signatures, ID, TIMESTAMP, BODY, List.of(SECRET));
  }
}
