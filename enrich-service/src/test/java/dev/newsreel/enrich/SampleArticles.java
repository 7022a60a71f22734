package dev.newsreel.enrich;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Block;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/** Short articles of our own. */
public final class SampleArticles {

  private static final Instant TODAY = Instant.parse("2026-11-24T12:00:00Z");

  private SampleArticles() {}

  /** A story about a renewal of Ballard. */
  public static Article ballard(String path) {
    return ballard(path, 1);
  }

  /** A later revision of it, with another headline. */
  public static Article ballard(String path, int revision) {
    return article(
        path,
        revision,
        "'Ballard' Renewed for Season " + (revision + 2) + " at Prime Video",
        "Prime Video has renewed the Bosch spinoff \u201cBallard\u201d for a third season."
            + " Maggie Q stars as Detective Ren\u00e9e Ballard of the LAPD.");
  }

  /** A story that no catalog speaks of. */
  public static Article weather(String path) {
    return article(path, 1, "Rain Expected Over the Weekend", "Take an umbrella.");
  }

  /** Any story. */
  public static Article article(String path, int revision, String title, String text) {
    var url = URI.create("https://outlet.example/" + path);
    var blocks = List.of(Block.of(Zone.TITLE, title), Block.of(Zone.LEAD, text));
    return new Article(
        ArticleId.of(url),
        revision,
        ArticleId.of(URI.create("urn:text:" + (title + text).hashCode())).value(),
        url,
        new SourceRef("outlet", "The Outlet"),
        title,
        null,
        blocks,
        "en",
        List.of(),
        TODAY,
        null,
        TODAY,
        "TV",
        List.of(),
        null,
        Map.of(),
        null,
        false,
        null,
        false);
  }

  /**
   * A story on the same partition as another: it comes out after whatever came out of the other.
   */
  public static Article behind(Article other, String path) {
    for (int i = 0; ; i++) {
      var candidate = ballard(path + i);
      if (partition(candidate.id()) == partition(other.id())) {
        return candidate;
      }
    }
  }

  private static int partition(ArticleId id) {
    return Utils.toPositive(Utils.murmur2(id.value().getBytes(StandardCharsets.UTF_8))) % 12;
  }
}
