package dev.newsreel.ingest.extract.body;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence or two that a page sets between the headline and the text, often outside the
 * element that holds the text.
 */
final class Standfirst {

  private static final int SHORTEST = 25;
  private static final int LONGEST = 500;

  private final PageTree page;
  private final Parts parts;
  private final ElementNames names;
  private final Hints hints;

  Standfirst(PageTree page, Parts parts, ElementNames names, Hints hints) {
    this.page = page;
    this.parts = parts;
    this.names = names;
    this.hints = hints;
  }

  /**
   * The number of its segment, before {@code first} and after the headline; -1 if there is none.
   */
  int find(int first) {
    int headline = headline(first);
    for (int i = headline + 1; headline >= 0 && i < first; i++) {
      if (isStandfirst(i, i - headline)) {
        return i;
      }
    }
    return -1;
  }

  /** The last headline before the text. */
  private int headline(int first) {
    for (int i = first - 1; i >= 0; i--) {
      Segment segment = page.segments().get(i);
      if (page.tag(segment.element()).equals("h1") || segment.text().equals(hints.title())) {
        return i;
      }
    }
    return -1;
  }

  private boolean isStandfirst(int number, int distance) {
    Segment segment = page.segments().get(number);
    int length = segment.length();
    if (length < SHORTEST || length > LONGEST || segment.linkShare() > 0.3) {
      return false;
    }
    if (Phrases.isFurniture(segment, false)) {
      return false;
    }
    return isNamed(segment.element())
        || isDescription(segment.text(), hints.description())
        || (distance <= 2 && parts.isText(segment.element()) && Prose.isProse(segment));
  }

  private boolean isNamed(int element) {
    int parent = page.parent(element);
    return names.of(element) == NameClass.STANDFIRST
        || (parent >= 0 && parts.isText(element) && names.of(parent) == NameClass.STANDFIRST);
  }

  /** Nearly the same words: descriptions are cut, and their quotation marks changed. */
  static boolean isDescription(String text, @Nullable String description) {
    if (description == null) {
      return false;
    }
    Set<String> said = words(description);
    Set<String> here = words(text);
    int smaller = Math.min(said.size(), here.size());
    here.retainAll(said);
    return smaller >= 4 && here.size() >= 0.8 * smaller;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
