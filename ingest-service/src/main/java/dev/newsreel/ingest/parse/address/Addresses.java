package dev.newsreel.ingest.parse.address;

import java.util.Locale;
import java.util.Set;

/**
 * References of feeds as absolute addresses: RFC 3986 section 5.2 on strings, without refusing what
 * a URI class refuses (spaces, letters beyond ASCII, stray brackets), since readers and browsers
 * follow such addresses too.
 */
public final class Addresses {

  /** Schemes a reader may be sent to. */
  private static final Set<String> HARMLESS =
      Set.of(
          "http", "https", "ftp", "sftp", "mailto", "magnet", "news", "nntp", "irc", "ircs", "xmpp",
          "sip", "sips", "tel", "feed", "rtsp", "mms", "gopher", "telnet", "aim", "callto", "skype",
          "itms", "git", "svn", "ssh", "geo");

  /**
   * Longer ones are no addresses; no server takes them, and to resolve many against each other
   * would be dear.
   */
  private static final int MAX_LENGTH = 8_192;

  private Addresses() {}

  /**
   * Resolves a reference.
   *
   * @param base an absolute address, or empty
   * @return the absolute address, or the reference itself where the base is empty; empty if either
   *     is longer than {@value #MAX_LENGTH} characters
   */
  public static String resolve(String base, String reference) {
    if (reference.length() > MAX_LENGTH || base.length() > MAX_LENGTH) {
      return "";
    }
    String cleaned = Reference.withoutExtraSlashes(Reference.withoutControls(reference));
    return base.isEmpty() || Reference.hasScheme(cleaned)
        ? cleaned
        : Reference.parse(base).resolve(Reference.parse(cleaned)).toString();
  }

  /** The address if its scheme is harmless or it has none; empty if not. */
  public static String safe(String address) {
    String scheme = Reference.scheme(address).toLowerCase(Locale.ROOT);
    return scheme.isEmpty() || HARMLESS.contains(scheme) ? address : "";
  }

  /** A reference resolved and safe, or empty. */
  public static String safe(String base, String reference) {
    return safe(resolve(base, reference));
  }

  /**
   * A new base: the reference resolved against the old one, or the old one where that gives nothing
   * of use.
   */
  public static String base(String base, String reference) {
    String resolved = safe(base, reference);
    return resolved.isEmpty() || !Reference.hasScheme(resolved) ? base : resolved;
  }

  /** Whether a text is an absolute address of the web. */
  public static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }
}
