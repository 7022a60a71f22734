package dev.newsreel.ingest.extract.body;

/**
 * Finds the element that holds the article: the subtree with the greatest sum of prose, where menus
 * and labels count against it. Joined siblings need no rule of their own: their parent has the
 * greater sum.
 */
final class Container {

  private Container() {}

  /** The number of the best element, or -1 when the page has no prose. */
  static int find(PageTree page, Parts parts, ElementNames names) {
    double[] sums = sums(page, parts);
    int best = -1;
    double most = 0;
    for (int i = 0; i < page.size(); i++) {
      double sum = sums[page.endSegment(i)] - sums[page.firstSegment(i)];
      double score = parts.isText(i) ? sum * prior(page, i, names) : 0;
      // Equal scores belong to an element and its only child with prose: the child is meant.
      if (score > most || (score == most && best >= 0 && page.contains(best, i))) {
        most = score;
        best = score > 0 ? i : best;
      }
    }
    return best;
  }

  private static double prior(PageTree page, int i, ElementNames names) {
    if (page.element(i).attr("itemprop").contains("articleBody")
        || names.of(page.element(i)) == NameClass.CONTENT) {
      return 1.6;
    }
    return switch (page.tag(i)) {
      case "article" -> 1.3;
      case "main" -> 1.1;
      case "html", "body" -> 0.8;
      default -> 1;
    };
  }

  private static double[] sums(PageTree page, Parts parts) {
    double[] sums = new double[page.segments().size() + 1];
    for (int i = 0; i + 1 < sums.length; i++) {
      Segment segment = page.segments().get(i);
      boolean counts = parts.isText(segment.element());
      sums[i + 1] = sums[i] + (counts ? Prose.value(segment, page.tag(segment.element())) : 0);
    }
    return sums;
  }
}
