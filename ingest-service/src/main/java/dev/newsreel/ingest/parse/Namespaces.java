package dev.newsreel.ingest.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What prefixes mean at one place of a document. An element's key is its local name behind the
 * prefix that this class has for its namespace, whatever prefix the document chose; the namespaces
 * of RSS and Atom have none. A prefix that is not declared means what it usually means.
 */
final class Namespaces {

  private static final int MAX_REMEMBERED = 512;

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://purl.org/net/rss1.1#", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://purl.org/rss/1.0/modules/rss091#", ""),
          Map.entry("http://example.com/newformat#", ""),
          Map.entry("http://example.com/necho", ""),
          Map.entry("http://purl.org/echo/", ""),
          Map.entry("uri/of/echo/namespace#", ""),
          Map.entry("http://purl.org/pie/", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("https://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://xmlns.com/foaf/0.1/", "foaf"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
          Map.entry("http://wellformedweb.org/commentapi/", "wfw"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.google.com/schemas/play-podcasts/1.0", "googleplay"),
          Map.entry("http://purl.org/rss/1.0/modules/image/", "image"),
          Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  private static final Map<String, String> USUAL =
      Map.of("atom", "", "atom10", "", "a10", "", "rss", "");

  private final @Nullable Namespaces outer;
  private final Map<String, String> declared = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private Namespaces(@Nullable Namespaces outer) {
    this.outer = outer;
  }

  /** Nothing is declared. */
  static Namespaces none() {
    return new Namespaces(null);
  }

  /** A place inside this one, to declare more. */
  Namespaces inner() {
    return new Namespaces(this);
  }

  /** Declares what a prefix means; the empty prefix is that of names without one. */
  void declare(String prefix, String uri) {
    String key = uri.strip().toLowerCase(Locale.ROOT);
    String known = key.startsWith("http://backend.userland.com/rss") ? "" : KNOWN.get(key);
    declared.put(prefix, known == null ? unknown(prefix, key) : known);
  }

  /** Elements of an unknown default namespace are most likely those of a feed all the same. */
  private static String unknown(String prefix, String uri) {
    return uri.isEmpty() ? USUAL.getOrDefault(prefix, prefix) : prefix;
  }

  /** The key of an element or attribute name, which is in lower case. */
  String key(String name) {
    String key = keys.get(name);
    if (key == null) {
      key = resolve(name);
      if (keys.size() < MAX_REMEMBERED) {
        keys.put(name, key);
      }
    }
    return key;
  }

  private String resolve(String name) {
    int colon = name.indexOf(':');
    String prefix = meaning(colon < 0 ? "" : name.substring(0, colon));
    String local = name.substring(colon + 1);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private String meaning(String prefix) {
    for (Namespaces place = this; place != null; place = place.outer) {
      String meaning = place.declared.get(prefix);
      if (meaning != null) {
        return meaning;
      }
    }
    return USUAL.getOrDefault(prefix, prefix);
  }
}
