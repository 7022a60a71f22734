package dev.newsreel.ingest.web;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses in requests. */
final class Addresses {

  private Addresses() {}

  /**
   * An absolute address with http or https.
   *
   * @throws ProblemException when it is none
   */
  static URI parse(String text) {
    URI url = lenient(text);
    if (url == null
        || url.getHost() == null
        || !String.valueOf(url.getScheme()).startsWith("http")) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "an address must begin with http:// or https:// but is: " + text);
    }
    return url;
  }

  /** {@code null} for what cannot be an address. */
  static @Nullable URI lenient(String text) {
    try {
      return new URI(text.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
