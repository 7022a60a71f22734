package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.Fault;
import dev.newsreel.enrich.claim.BoxClaims;
import dev.newsreel.enrich.claim.Claim;
import dev.newsreel.enrich.tag.RejectedCandidate;
import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.ShowTag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article would be tagged with now, and why.
 *
 * @param blocks what the evidence points into
 * @param rejected what was looked at and not believed, with the reason
 * @param claims what the page's box of facts says of the show it is about, held against the catalog
 * @param catalog the catalog it was decided with
 * @param warnings of the overlay that was asked for
 */
record TagsPreview(
    List<FranchiseTag> franchises,
    List<ShowTag> shows,
    List<PersonTag> people,
    List<String> networks,
    List<DateClaim> dates,
    boolean spoiler,
    List<RejectedCandidate> rejected,
    List<Block> blocks,
    List<ClaimView> claims,
    CatalogVersion catalog,
    List<EditAnswers.FaultView> warnings) {

  static TagsPreview of(Article article, Tags tags, Catalog catalog, List<Fault> warnings) {
    return new TagsPreview(
        tags.franchises(),
        tags.shows(),
        tags.people(),
        tags.networks(),
        tags.dates(),
        tags.spoiler(),
        tags.rejected(),
        article.blocks(),
        BoxClaims.of(article, tags.shows(), catalog).stream().map(ClaimView::of).toList(),
        catalog.version(),
        EditAnswers.FaultView.of(warnings));
  }

  /**
   * One claim.
   *
   * @param match {@code agrees}, {@code conflicts} or {@code unknown}
   */
  record ClaimView(String show, String field, String value, @Nullable String known, String match) {

    static ClaimView of(Claim claim) {
      return new ClaimView(
          claim.show(),
          claim.field(),
          claim.value(),
          claim.known(),
          claim.match().name().toLowerCase(Locale.ROOT));
    }
  }
}
