package dev.newsreel.ingest.push.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

  private static final byte[] BODY =
      "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);

  /** The well-known values for this text and the key "key". */
  @ParameterizedTest
  @CsvSource({
    "sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9",
    "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
    "sha512=b42af09057bac1e2d41708e48a902e09b5ff7f12ab428a4fe86653c73dd248fb82f948a549f7b791a5b41915ee4d1ec3935357e4e2317250d0372afa2ebeeb3a",
    "SHA256=F7BC83F430538424B13298E6AA6FB143EF4D59A14946175997479DBC2D1A3CD8"
  })
  void takesEveryMethodOfTheRecommendation(String header) {
    assertThat(Signature.isRight(header, BODY, "key")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha1=",
        "sha1=de7c",
        "sha1",
        "md5=80070713463e7749b90c2dc24911e275",
        "sha256=nothex",
        "sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d8"
      })
  void refusesEverythingElse(String header) {
    assertThat(Signature.isRight(header, BODY, "key")).isFalse();
  }

  @Test
  void refusesAMissingSignature() {
    assertThat(Signature.isRight(null, BODY, "key")).isFalse();
  }
}
