package dev.newsreel.ingest.web;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Shows addresses without what may be a secret in them: a query, and parts of the path that look
 * like tokens. Private feeds are told from public ones by nothing else.
 */
final class Secrecy {

  /** Twenty characters and more without a hyphen between words, with a digit among them. */
  private static final Pattern TOKEN =
      Pattern.compile("(?=[A-Za-z0-9_=~.%+]*\\d)[A-Za-z0-9_=~.%+]{20,}|[0-9a-fA-F-]{32,}");

  private Secrecy() {}

  static String shown(URI url) {
    var shown = new StringBuilder(url.getScheme()).append("://").append(url.getHost());
    if (url.getPort() >= 0) {
      shown.append(':').append(url.getPort());
    }
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    shown.append(TOKEN.matcher(path).replaceAll("…"));
    return shown.append(url.getRawQuery() == null ? "" : "?…").toString();
  }

  /** Whether showing the address whole would show no more. */
  static boolean isOpen(URI url) {
    return shown(url).equals(url.toString());
  }
}
