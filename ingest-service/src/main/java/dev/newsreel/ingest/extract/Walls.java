package dev.newsreel.ingest.extract;

import dev.newsreel.ingest.extract.data.DataLines;
import dev.newsreel.ingest.extract.meta.JsonLd;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * Recognises pages that keep their article back: a page that asks for consent to cookies instead of
 * showing one, and the beginning of an article whose rest is for subscribers.
 */
final class Walls {

  /** An article that says it is not free may be this long and still be no more than a beginning. */
  private static final int CLOSED = 1_000;

  /**
   * Pages ask for subscriptions in their headers too: only with less text than this it is a wall.
   */
  private static final int STUB = 600;

  private static final List<String> CONSENT = entries("consent:");
  private static final List<String> PAYWALL = entries("paywall:");

  private Walls() {}

  private static List<String> entries(String kind) {
    return DataLines.beside(Walls.class, "walls.txt").stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()).strip())
        .toList();
  }

  /** The flags of a page on which this much text was found. */
  static Set<PageFlag> find(Document page, JsonLd jsonLd, int length) {
    var flags = EnumSet.noneOf(PageFlag.class);
    String all = length < STUB ? page.text().toLowerCase(Locale.ROOT) : "";
    boolean closed = length < CLOSED && isDeclaredClosed(jsonLd);
    if (closed || PAYWALL.stream().anyMatch(all::contains)) {
      flags.add(PageFlag.PAYWALL_STUB);
    } else if (asksForConsent(page, all, jsonLd)) {
      flags.add(PageFlag.CONSENT_WALL);
    }
    return flags;
  }

  /** Most pages speak of cookies somewhere: here nothing else may be there. */
  private static boolean asksForConsent(Document page, String all, JsonLd jsonLd) {
    long said = CONSENT.stream().filter(all::contains).count();
    return jsonLd.article() == null
        && page.select("meta[property=article:published_time]").isEmpty()
        && said >= 2;
  }

  private static boolean isDeclaredClosed(JsonLd jsonLd) {
    JsonNode article = jsonLd.article();
    JsonNode free = article == null ? null : article.get("isAccessibleForFree");
    return free != null && free.asString("").equalsIgnoreCase("false");
  }
}
