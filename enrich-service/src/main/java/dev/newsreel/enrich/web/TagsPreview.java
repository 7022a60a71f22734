package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.Fault;
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

/**
 * What an article would be tagged with now, and why.
 *
 * @param blocks what the evidence points into
 * @param rejected what was looked at and not believed, with the reason
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
    CatalogVersion catalog,
    List<EditAnswers.FaultView> warnings) {

  static TagsPreview of(Article article, Tags tags, CatalogVersion catalog, List<Fault> warnings) {
    return new TagsPreview(
        tags.franchises(),
        tags.shows(),
        tags.people(),
        tags.networks(),
        tags.dates(),
        tags.spoiler(),
        tags.rejected(),
        article.blocks(),
        catalog,
        EditAnswers.FaultView.of(warnings));
  }
}
