package dev.newsreel.enrich.correction;

import dev.newsreel.enrich.decide.Findings;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its labels, in the form of the evaluation set: one JSON object a line. What no
 * verdict speaks of is the tagger's own answer, so whoever adds the row to a set looks at it first.
 *
 * @param published ISO 8601
 * @param text paragraphs divided by blank lines, an infobox at the end as {@code Label: value}
 * @param trap what the person noted
 */
record EvaluationRow(
    String id,
    String title,
    String url,
    @Nullable String published,
    @Nullable String section,
    List<String> keywords,
    String text,
    List<FranchiseLabel> franchises,
    List<ShowLabel> shows,
    List<PersonLabel> people,
    String trap) {

  EvaluationRow {
    keywords = List.copyOf(keywords);
    franchises = List.copyOf(franchises);
    shows = List.copyOf(shows);
    people = List.copyOf(people);
  }

  record FranchiseLabel(String id, Role role) {

    static FranchiseLabel of(FranchiseTag tag) {
      return new FranchiseLabel(tag.id(), tag.role());
    }
  }

  record ShowLabel(
      String title, String franchise, Role role, List<Kind> kinds, List<Integer> seasons) {

    ShowLabel {
      kinds = List.copyOf(kinds);
      seasons = List.copyOf(seasons);
    }

    static ShowLabel of(ShowTag tag) {
      var kinds = tag.kinds().stream().map(kind -> kind.kind()).toList();
      return new ShowLabel(tag.title(), tag.franchise(), tag.role(), kinds, tag.seasons());
    }
  }

  record PersonLabel(String name, @Nullable String character) {

    static PersonLabel of(PersonTag tag) {
      return new PersonLabel(tag.name(), tag.character());
    }
  }

  /** The row of an article as it is corrected. */
  static EvaluationRow of(Article article, Findings corrected, String note) {
    return new EvaluationRow(
        article.id().value().substring(0, 12),
        article.title(),
        article.url().toString(),
        article.published() == null ? null : article.published().toString(),
        article.section(),
        article.keywords(),
        text(article),
        corrected.franchises().stream().map(FranchiseLabel::of).toList(),
        corrected.shows().stream().map(ShowLabel::of).toList(),
        corrected.people().stream().map(PersonLabel::of).toList(),
        note);
  }

  private static String text(Article article) {
    var text = new StringBuilder();
    Zone before = Zone.TITLE;
    for (Block block : article.blocks()) {
      if (isText(block.zone())) {
        // The lines of an infobox are one paragraph.
        var both = block.zone() == Zone.INFOBOX && before == Zone.INFOBOX;
        text.append(text.isEmpty() ? "" : both ? "\n" : "\n\n").append(line(block));
        before = block.zone();
      }
    }
    return text.toString();
  }

  private static boolean isText(Zone zone) {
    return switch (zone) {
      case SUMMARY, LEAD, HEADING, BODY, LIST_ITEM, CAPTION, INFOBOX -> true;
      case TITLE, SECTION, KEYWORD, FACT -> false;
    };
  }

  /** Pasted text keeps its bullets; a list item of a page has none. */
  private static String line(Block block) {
    boolean bare = block.zone() == Zone.LIST_ITEM && !block.text().startsWith("\u2022");
    return bare ? "\u2022 " + block.text() : block.text();
  }
}
