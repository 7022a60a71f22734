package dev.newsreel.ingest.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One address for one article. Two addresses that lead to the same page for every reader become the
 * same characters: scheme and host in lower case, no default port, no fragment, no tracking
 * parameters (see {@code tracking-parameters.txt}), AMP unwrapped, and the syntax-based
 * normalisation of RFC 3986 section 6.2.2. Nothing is changed that may name another page: scheme,
 * {@code www.}, case of the path, trailing slash and the order of parameters stay.
 */
public final class CanonicalUrl {

  private CanonicalUrl() {}

  /**
   * The canonical form of an address as found, blanks and raw Unicode included; empty if not HTTP.
   */
  public static Optional<URI> of(String address) {
    try {
      URI uri = new URI(escape(Amp.unwrap(address.strip())));
      return isHttp(uri) ? Optional.of(normalize(uri)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The canonical form of an address; what is not HTTP stays as it is. */
  public static URI of(URI address) {
    return of(address.toString()).orElse(address);
  }

  /**
   * The address a page claims for itself, where it may: within its own registrable domain, and not
   * the front page in the name of an inner one.
   *
   * @param claim the href of {@code rel=canonical} or {@code og:url}, perhaps relative
   */
  static Optional<URI> claimed(URI page, @Nullable String claim) {
    if (claim == null || claim.isBlank()) {
      return Optional.empty();
    }
    return resolve(page, claim.strip())
        .flatMap(CanonicalUrl::of)
        .filter(uri -> mayClaim(page, uri));
  }

  private static Optional<String> resolve(URI page, String claim) {
    try {
      return Optional.of(page.resolve(escape(claim)).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean mayClaim(URI page, URI claim) {
    boolean toFrontPage = claim.getRawPath().equals("/") && claim.getRawQuery() == null;
    boolean fromFrontPage = page.getRawPath() == null || page.getRawPath().length() <= 1;
    return registrableDomain(page).equals(registrableDomain(claim))
        && (!toFrontPage || fromFrontPage);
  }

  /**
   * The domain that its owner registered, by the Public Suffix List: {@code bbc.co.uk} of {@code
   * www.bbc.co.uk}; the host itself for an IP address.
   */
  public static String registrableDomain(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (host.contains(":")
        || (!host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1)))) {
      return host;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? lastTwoLabels(host) : domain;
  }

  /** The list's rule for a suffix it does not know. */
  private static String lastTwoLabels(String host) {
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && scheme != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
  }

  private static URI normalize(URI uri) throws URISyntaxException {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String port = defaultPort ? "" : ":" + uri.getPort();
    String path = Amp.path(unescapeUnreserved(uri.normalize().getRawPath()));
    String query = query(uri.getRawQuery());
    String all =
        scheme
            + "://"
            + uri.getHost().toLowerCase(Locale.ROOT)
            + port
            + (path.isEmpty() ? "/" : path);
    return new URI(query.isEmpty() ? all : all + "?" + query);
  }

  private static String query(@Nullable String query) {
    String asked = Amp.query(query);
    return asked == null
        ? ""
        : Stream.of(asked.split("&", -1))
            .filter(part -> !part.isEmpty() && !TrackingParameters.contains(part.split("=", 2)[0]))
            .map(CanonicalUrl::unescapeUnreserved)
            .collect(Collectors.joining("&"));
  }

  /** Escapes what may not stand in an address, and writes the host in ASCII. */
  private static String escape(String address) {
    if (isPlain(address)) {
      return address;
    }
    var escaped = new StringBuilder(address.length());
    String ascii = asciiHost(address);
    ascii
        .codePoints()
        .forEach(c -> {
          if (c > ' ' && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0) {
            escaped.appendCodePoint(c);
          } else {
            percent(escaped, Character.toString(c));
          }
        });
    return loosePercents(escaped.toString());
  }

  private static boolean isPlain(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c >= 127 || "\"<>\\^`{|}%".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void percent(StringBuilder out, String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
    }
  }

  /** A percent sign without two hex digits stands for itself. */
  private static String loosePercents(String address) {
    return address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static String asciiHost(String address) {
    int start = address.indexOf("//");
    if (start < 0 || address.chars().allMatch(c -> c < 128)) {
      return address;
    }
    int end = start + 2;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(0, start + 2)
        + IDN.toASCII(address.substring(start + 2, end))
        + address.substring(end);
  }

  /**
   * {@code %7e} is {@code ~}, and hex digits are written in upper case (RFC 3986 section 6.2.2).
   */
  private static String unescapeUnreserved(@Nullable String text) {
    if (text == null || text.indexOf('%') < 0) {
      return text == null ? "" : text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int value = Integer.parseInt(text, i + 1, i + 3, 16);
      boolean unreserved =
          value < 128 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
      out.append(
          unreserved
              ? Character.toString(value)
              : text.substring(i, i + 3).toUpperCase(Locale.ROOT));
      i += 2;
    }
    return out.toString();
  }
}
