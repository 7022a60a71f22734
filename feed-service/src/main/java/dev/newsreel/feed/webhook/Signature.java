package dev.newsreel.feed.webhook;

import dev.newsreel.feed.subscription.Target.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages by the Standard Webhooks specification, version 1.0.0: {@code v1}, HMAC-SHA256.
 */
public final class Signature {

  /** How long a secret that was replaced still signs beside the new one. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signature() {}

  /** A new secret: {@code whsec_} and 32 random bytes in base64. */
  public static SigningSecret secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes), null);
  }

  /** The secrets after a new one was made: the last one stays valid for a day. */
  public static List<SigningSecret> rotate(
      List<SigningSecret> secrets, SigningSecret fresh, Instant now) {
    var rotated = new ArrayList<SigningSecret>();
    rotated.add(fresh);
    if (!secrets.isEmpty()) {
      rotated.add(new SigningSecret(secrets.getFirst().value(), now.plus(OVERLAP)));
    }
    return List.copyOf(rotated);
  }

  /** The headers of a message, signed with every secret that is valid now. */
  static Map<String, String> headers(Message message, List<SigningSecret> secrets, Instant now) {
    String time = Long.toString(now.getEpochSecond());
    String signed = message.id() + "." + time + "." + message.json();
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", message.id());
    headers.put("webhook-timestamp", time);
    headers.put(
        "webhook-signature",
        secrets.stream()
            .filter(secret -> secret.until() == null || now.isBefore(secret.until()))
            .map(secret -> "v1," + hmac(secret.value(), signed))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static String hmac(String secret, String signed) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
