package dev.newsreel.ingest.extract.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the segments of a container that are the article's, in page order. */
final class Selection {

  private static final int REPEATABLE = 40;
  private static final int SHORTEST_TITLE = 12;
  private static final int LONGEST_BYLINE = 80;

  private final PageTree page;
  private final Parts parts;
  private final Hints hints;
  private final OtherStories others;
  private final Set<String> seen = new HashSet<>();

  Selection(PageTree page, Parts parts, Hints hints, OtherStories others) {
    this.others = others;
    this.page = page;
    this.parts = parts;
    this.hints = hints;
  }

  /** The numbers of the chosen segments, captions among them. */
  List<Integer> choose(int container) {
    var chosen = new ArrayList<Integer>();
    for (int i = page.firstSegment(container); i < page.endSegment(container); i++) {
      if (isCaption(i) || (isText(i) && isNew(segment(i).text()))) {
        chosen.add(i);
      }
    }
    dropTail(chosen);
    return chosen;
  }

  private Segment segment(int number) {
    return page.segments().get(number);
  }

  private String tag(int number) {
    return page.tag(segment(number).element());
  }

  private boolean isCaption(int number) {
    int element = segment(number).element();
    return parts.captions().get(element) && !parts.furniture().get(element);
  }

  private boolean isText(int number) {
    Segment segment = segment(number);
    String tag = tag(number);
    if (!parts.isText(segment.element()) || isTitle(segment.text())) {
      return false;
    }
    boolean heading = page.isHeading(segment);
    if (Phrases.isFurniture(segment, heading || segment.length() < 60)) {
      return false;
    }
    if (segment.linkShare() > 0.6) {
      return heading && !others.isInsideLink(segment) && leadsToProse(number);
    }
    return heading
        || tag.equals("p")
        || tag.equals("li")
        || Prose.isProse(segment)
        || isBesideProse(number);
  }

  private boolean isTitle(String text) {
    return text.equalsIgnoreCase(hints.title()) || isTitleAndByline(text);
  }

  /** Where line breaks alone part the headline from who wrote it and when. */
  private boolean isTitleAndByline(String text) {
    String title = hints.title();
    return title != null
        && title.length() >= SHORTEST_TITLE
        && text.length() <= title.length() + LONGEST_BYLINE
        && text.regionMatches(true, 0, title, 0, title.length())
        && !Prose.hasSentence(text);
  }

  /** A heading that is a link to elsewhere belongs to the article when its section follows. */
  private boolean leadsToProse(int number) {
    return number + 1 < page.segments().size()
        && parts.isText(segment(number + 1).element())
        && Prose.isProse(segment(number + 1));
  }

  /** A short line among paragraphs of the same kind: a cry, a line of verse, a short answer. */
  private boolean isBesideProse(int number) {
    return isLike(number, number - 1) || isLike(number, number + 1);
  }

  private boolean isLike(int number, int other) {
    if (other < 0 || other >= page.segments().size() || !Prose.isProse(segment(other))) {
      return false;
    }
    int here = segment(number).element();
    int there = segment(other).element();
    return here == there
        || (page.parent(here) == page.parent(there)
            && page.tag(here).equals(page.tag(there))
            && page.element(here).className().equals(page.element(there).className()));
  }

  private boolean isNew(String text) {
    return text.length() < REPEATABLE || seen.add(text);
  }

  /** Headings with nothing under them and lines about the author end no article. */
  private void dropTail(List<Integer> chosen) {
    while (!chosen.isEmpty() && isTail(chosen.getLast())) {
      chosen.removeLast();
    }
  }

  private boolean isTail(int number) {
    return page.isHeading(segment(number)) || isAboutAuthor(segment(number).text());
  }

  private boolean isAboutAuthor(String text) {
    return hints.authors().stream().anyMatch(text::startsWith);
  }
}
