package dev.newsreel.enrich.decide;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Block;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small inputs for the tests of this package. */
final class Articles {

  static final URI PAGE = URI.create("https://outlet.example/2026/bosch-returns");
  static final ArticleId ID = ArticleId.of(PAGE);
  static final CatalogVersion CATALOG = new CatalogVersion(7, "c".repeat(64));
  static final String TRACE = "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01";

  private Articles() {}

  static Article revision(int revision) {
    return article(revision, false);
  }

  static Article retracted(int revision) {
    return article(revision, true);
  }

  /** The next revision of the same content, under the story of another article. */
  static Article retold(int revision, String story) {
    return article(revision, revision - 1, false, story);
  }

  private static Article article(int revision, boolean retracted) {
    return article(revision, revision, retracted, null);
  }

  private static Article article(
      int revision, int content, boolean retracted, @Nullable String story) {
    var title = retracted ? "" : "Bosch returns, take " + content;
    return new Article(
        ID,
        revision,
        String.format("%064d", content),
        PAGE,
        new SourceRef("outlet", "The Outlet"),
        title,
        null,
        retracted ? List.of() : List.of(Block.of(Zone.TITLE, title)),
        "en",
        List.of(),
        null,
        null,
        Instant.parse("2026-11-24T12:00:00Z"),
        null,
        List.of(),
        null,
        Map.of("S.W.A.T. $1", List.of("a label that is no field name")),
        story,
        false,
        null,
        retracted);
  }

  static Findings bosch(Role role) {
    return bosch(role, 0.9);
  }

  static Findings bosch(Role role, double confidence) {
    return new Findings(
        List.of(new FranchiseTag("bosch", "Bosch", role, confidence, 0.8, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }
}
