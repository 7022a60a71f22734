package dev.newsreel.ingest.parse.address;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URI reference (RFC 3986 section 3), any text is one; absent parts are empty or
 * null.
 */
record Reference(
    String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  static Reference parse(String text) {
    int colon = schemeEnd(text);
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    int hash = indexOf(text, '#', colon + 1, text.length());
    int question = indexOf(text, '?', colon + 1, hash);
    int start = colon + 1;
    int pathStart = start;
    if (text.startsWith("//", start)) {
      pathStart = indexOf(text, '/', start + 2, question);
    }
    return new Reference(
        scheme,
        pathStart > start ? text.substring(start + 2, pathStart) : null,
        text.substring(pathStart, question),
        question < hash ? text.substring(question + 1, hash) : null,
        hash < text.length() ? text.substring(hash + 1) : null);
  }

  /** The scheme alone, empty when there is none. */
  static String scheme(String text) {
    int colon = schemeEnd(text);
    return colon < 0 ? "" : text.substring(0, colon);
  }

  static boolean hasScheme(String text) {
    return schemeEnd(text) >= 0;
  }

  private static int indexOf(String text, char wanted, int from, int end) {
    int at = text.indexOf(wanted, from, Math.max(from, end));
    return at < 0 ? end : at;
  }

  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Without white space at the ends, and without the line breaks and tabs that browsers leave out
   * too.
   */
  static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7F) {
        return text.replaceAll("[\\x00-\\x1F\\x7F]+", "").strip();
      }
    }
    return text.strip();
  }

  /** {@code http:///host} is meant as {@code http://host}. */
  static String withoutExtraSlashes(String text) {
    int colon = schemeEnd(text);
    if (colon < 0 || !text.startsWith("///", colon + 1) || text.startsWith("file", 0)) {
      return text;
    }
    int host = colon + 1;
    while (host < text.length() && text.charAt(host) == '/') {
      host++;
    }
    return text.substring(0, colon + 3) + text.substring(host);
  }

  Reference resolve(Reference relative) {
    if (relative.authority != null) {
      return new Reference(
          scheme,
          relative.authority,
          withoutDots(relative.path),
          relative.query,
          relative.fragment);
    }
    if (relative.path.isEmpty()) {
      String mergedQuery = relative.query == null ? query : relative.query;
      return new Reference(scheme, authority, path, mergedQuery, relative.fragment);
    }
    String merged = relative.path.startsWith("/") ? relative.path : folder() + relative.path;
    return new Reference(scheme, authority, withoutDots(merged), relative.query, relative.fragment);
  }

  private String folder() {
    return path.isEmpty() && authority != null ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String withoutDots(String path) {
    if (!path.contains(".")) {
      return path;
    }
    StringBuilder out = new StringBuilder(path.length());
    boolean absolute = path.startsWith("/");
    String[] segments = (absolute ? path.substring(1) : path).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        out.setLength(Math.max(0, out.lastIndexOf("/", Math.max(0, out.length() - 2)) + 1));
      } else if (!segment.equals(".")) {
        out.append(segment).append(last ? "" : "/");
      }
    }
    return absolute ? "/" + out : out.toString();
  }

  @Override
  public String toString() {
    return (scheme.isEmpty() ? "" : scheme + ":")
        + (authority == null ? "" : "//" + authority)
        + path
        + (query == null ? "" : "?" + query)
        + (fragment == null ? "" : "#" + fragment);
  }
}
