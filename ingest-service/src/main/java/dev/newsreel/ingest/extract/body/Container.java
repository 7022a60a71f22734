package dev.newsreel.ingest.extract.body;

/**
 * Finds the element that holds the article: the subtree with the greatest sum of prose, where menus
 * and labels count against it. Joined siblings need no rule of their own: their parent has the
 * greater sum.
 */
final class Container {

  /** Characters of prose that a piece of an article has. */
  private static final int PIECE = 300;

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
    return best < 0 ? best : withItsLike(page, parts, sums, best);
  }

  /**
   * An article that is cut into pieces has several elements of one kind; the element around them
   * all is meant. Looks three levels up, and not to where another headline stands.
   */
  private static int withItsLike(PageTree page, Parts parts, double[] sums, int piece) {
    if (page.element(piece).className().isBlank() || page.tag(piece).equals("article")) {
      return piece;
    }
    int around = page.parent(piece);
    for (int level = 0; level < 3 && around > 0 && headlines(page, around) < 2; level++) {
      for (int i = around + 1; i < page.end(around); i++) {
        double sum = sums[page.endSegment(i)] - sums[page.firstSegment(i)];
        if (sum > PIECE && parts.isText(i) && !page.contains(piece, i) && isLike(page, i, piece)) {
          return around;
        }
      }
      around = page.parent(around);
    }
    return piece;
  }

  private static boolean isLike(PageTree page, int one, int other) {
    return page.tag(one).equals(page.tag(other))
        && page.element(one).className().equals(page.element(other).className());
  }

  private static int headlines(PageTree page, int element) {
    int headlines = 0;
    for (int i = element; i < page.end(element); i++) {
      headlines += page.tag(i).equals("h1") ? 1 : 0;
    }
    return headlines;
  }

  private static double prior(PageTree page, int i, ElementNames names) {
    if (page.element(i).attr("itemprop").contains("articleBody")
        || names.of(i) == NameClass.CONTENT) {
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
