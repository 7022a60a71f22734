package dev.newsreel.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names an article for ever: the SHA-256 of its canonical URL. Also the Kafka key of everything
 * said about the article.
 *
 * @param value 64 lower-case hex digits
 */
public record ArticleId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  @JsonCreator
  public ArticleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "article id must have 64 hex digits but has " + value.length() + " characters: " + value);
    }
  }

  /**
   * The id of the article at a canonical URL. Equal URLs give equal ids, character by character.
   */
  public static ArticleId of(URI canonicalUrl) {
    byte[] bytes = canonicalUrl.toString().getBytes(StandardCharsets.UTF_8);
    return new ArticleId(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
