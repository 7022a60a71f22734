package dev.newsreel.ingest.extract.body;

import java.util.BitSet;
import java.util.Set;

/** Which elements of a page are not the article: menus, related stories, share bars, comments. */
final class Furniture {

  private static final Set<String> TAGS =
      Set.of("nav", "footer", "aside", "form", "menu", "fieldset", "address");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "banner");
  private static final Set<String> NEVER = Set.of("html", "body", "main");

  /** An element that holds this much of a page's prose is not furniture, whatever its name. */
  private static final double TOO_MUCH = 0.4;

  private static final int LONGEST_CAPTION = 600;

  private Furniture() {}

  /** Marks the furniture and the captions of the page. */
  static Parts find(PageTree page, ElementNames names) {
    int[] prose = proseUpTo(page);
    int most = (int) (TOO_MUCH * prose[prose.length - 1]);
    var parts = new Parts(new BitSet(page.size()), new BitSet(page.size()));
    for (int i = 0; i < page.size(); i++) {
      if (parts.furniture().get(i) || NEVER.contains(page.tag(i))) {
        continue;
      }
      int inside = prose[page.endSegment(i)] - prose[page.firstSegment(i)];
      if (isCaption(page, i, names) && inside <= most) {
        parts.captions().set(i, page.end(i));
      } else if (isFurniture(page, i, names) && (inside <= most || isComments(page, i, names))) {
        parts.furniture().set(i, page.end(i));
      }
    }
    return parts;
  }

  private static boolean isCaption(PageTree page, int i, ElementNames names) {
    return switch (page.tag(i)) {
      case "figcaption" -> true;
      case "figure" -> !holdsText(page, i);
      default -> names.of(i) == NameClass.CAPTION && page.length(i) <= LONGEST_CAPTION;
    };
  }

  /** Some figures are quotations and tables. */
  private static boolean holdsText(PageTree page, int figure) {
    for (int i = figure; i < page.end(figure); i++) {
      if (page.tag(i).equals("blockquote") || page.tag(i).equals("table")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFurniture(PageTree page, int i, ElementNames names) {
    if (page.element(i).attr("itemprop").contains("articleBody")) {
      return false;
    }
    if (Tags.isHeading(page.tag(i))) {
      return false;
    }
    NameClass name = names.of(i);
    return name == NameClass.FURNITURE
        || name == NameClass.COMMENTS
        || (name != NameClass.CONTENT && TAGS.contains(page.tag(i)))
        || ROLES.contains(page.element(i).attr("role"));
  }

  private static boolean isComments(PageTree page, int i, ElementNames names) {
    return names.of(i) == NameClass.COMMENTS && !holdsArticle(page, i);
  }

  /** Some pages name their article after the comments that it may have. */
  private static boolean holdsArticle(PageTree page, int i) {
    for (int inside = i; inside < page.end(i); inside++) {
      String tag = page.tag(inside);
      if (tag.equals("article") || tag.equals("h1") || tag.equals("main")) {
        return true;
      }
    }
    return false;
  }

  /** Characters of prose in the segments before each number. */
  private static int[] proseUpTo(PageTree page) {
    int[] sums = new int[page.segments().size() + 1];
    for (int i = 0; i + 1 < sums.length; i++) {
      Segment segment = page.segments().get(i);
      sums[i + 1] = sums[i] + (Prose.isProse(segment) ? segment.length() : 0);
    }
    return sums;
  }
}
