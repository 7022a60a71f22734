package dev.newsreel.ingest.extract.body;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A rule as it fits a page: numbers of elements for its selectors. */
final class Ruled {

  /** A body with less prose than this is not the article: the outlet has changed its layout. */
  private static final int ENOUGH = 400;

  private static final int NONE = -1;

  private final PageTree page;
  private final Document document;
  private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();

  Ruled(PageTree page, Document document) {
    this.page = page;
    this.document = document;
    for (int i = 0; i < page.size(); i++) {
      numbers.put(page.element(i), i);
    }
  }

  /** Marks what the rule removes; gives the element that holds the text, or -1. */
  int apply(OutletRule rule, Parts parts) {
    int container = around(rule.body());
    if (container < 0 || page.length(container) < ENOUGH) {
      return NONE;
    }
    // The rule knows better than the names of elements around do.
    if (parts.furniture().get(container)) {
      parts.furniture().clear(container, page.end(container));
    }
    for (String selector : rule.removals()) {
      for (Element element : document.select(selector)) {
        remove(numbers.get(element), parts);
      }
    }
    return container;
  }

  private void remove(@Nullable Integer number, Parts parts) {
    if (number != null) {
      parts.furniture().set(number, page.end(number));
    }
  }

  /** The smallest element around all that a selector finds. */
  private int around(String selector) {
    int around = NONE;
    for (Element element : document.select(selector)) {
      Integer number = numbers.get(element);
      if (number != null) {
        around = around == NONE ? number : common(around, number);
      }
    }
    return around;
  }

  private int common(int first, int second) {
    int around = first;
    while (around >= 0 && !page.contains(around, second)) {
      around = page.parent(around);
    }
    return around;
  }

  /** The segment of the standfirst, or -1. */
  int standfirst(OutletRule rule) {
    Element element = rule.standfirst() == null ? null : document.selectFirst(rule.standfirst());
    Integer number = element == null ? null : numbers.get(element);
    if (number == null || page.firstSegment(number) == page.endSegment(number)) {
      return NONE;
    }
    return page.firstSegment(number);
  }
}
