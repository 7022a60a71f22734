package dev.newsreel.ingest.push.signed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks: {@code v1,} and the base64 of HMAC-SHA256 over
 * {@code id.timestamp.body}. Stateless.
 */
final class WebhookSignature {

  private static final String VERSION = "v1,";
  private static final String HMAC = "HmacSHA256";

  private WebhookSignature() {}

  /**
   * Whether one of the signatures was made with one of the secrets. Signatures of other versions
   * say nothing. Compares in constant time.
   *
   * @param signatures the header as it came
   */
  static boolean isRight(
      String signatures, String id, String timestamp, byte[] body, List<SigningSecret> secrets) {
    List<byte[]> given =
        Stream.of(signatures.split(" ", -1))
            .filter(signature -> signature.startsWith(VERSION))
            .map(signature -> decoded(signature.substring(VERSION.length())))
            .toList();
    byte[] signed = signed(id, timestamp, body);
    return secrets.stream()
        .map(secret -> sign(secret.key(), signed))
        .anyMatch(right -> given.stream().anyMatch(one -> MessageDigest.isEqual(right, one)));
  }

  private static byte[] signed(String id, String timestamp, byte[] body) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private static byte[] sign(byte[] key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
