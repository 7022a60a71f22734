package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import org.jspecify.annotations.Nullable;

/**
 * Marks what a container says of other stories: cards with a linked headline, and all that stands
 * under a heading such as "Related". Works on structure and wording, where names say nothing.
 */
final class OtherStories {

  /** A card is a headline with little around it. */
  private static final int CARD_SEGMENTS = 5;

  private static final int CARD_TEXT = 450;

  /** What stands under a heading is no more than this share of the container's text. */
  private static final double SECTION = 0.25;

  private final PageTree page;
  private final Parts parts;
  private final @Nullable String host;

  OtherStories(PageTree page, Parts parts, @Nullable String host) {
    this.page = page;
    this.parts = parts;
    this.host = host;
  }

  /** Adds them to the furniture of the page. */
  void mark(int container) {
    markSections(container);
    for (int i = container + 1; i < page.end(container); i++) {
      if (parts.isText(i) && isCard(i)) {
        parts.furniture().set(i, page.end(i));
      }
    }
  }

  private boolean isCard(int element) {
    int first = page.firstSegment(element);
    int count = page.endSegment(element) - first;
    if (count < 2 || count > CARD_SEGMENTS || page.length(element) > CARD_TEXT) {
      return false;
    }
    Segment headline = page.segments().get(first);
    return headline.length() >= 15 && isInsideLink(headline) && proseIn(element) <= 1;
  }

  /** Wholly a link to another page of the same site. */
  boolean isInsideLink(Segment segment) {
    if (segment.linkShare() < 0.75) {
      return false;
    }
    for (Span span : segment.spans()) {
      if (span.kind() == SpanKind.LINK && isInternal(span.href())) {
        return true;
      }
    }
    return false;
  }

  private boolean isInternal(@Nullable String href) {
    if (href == null || href.indexOf('#') >= 0) {
      return false;
    }
    return href.contains("//")
        ? host != null && href.contains("//" + host + "/")
        : href.startsWith("/");
  }

  private int proseIn(int element) {
    int prose = 0;
    for (int i = page.firstSegment(element); i < page.endSegment(element); i++) {
      prose += Prose.isProse(page.segments().get(i)) ? 1 : 0;
    }
    return prose;
  }

  private void markSections(int container) {
    int most = (int) (SECTION * page.length(container));
    for (int i = page.firstSegment(container); i < page.endSegment(container); i++) {
      Segment segment = page.segments().get(i);
      boolean heading = Tags.isHeading(page.tag(segment.element()));
      if (heading && parts.isText(segment.element()) && Phrases.isFurniture(segment, true)) {
        int section = section(segment.element(), container, most);
        parts.furniture().set(section, page.end(section));
      }
    }
  }

  /** The greatest element around a heading that is not much of the container. */
  private int section(int heading, int container, int most) {
    int section = heading;
    for (int at = page.parent(heading);
        at > container && page.length(at) <= most;
        at = page.parent(at)) {
      section = at;
    }
    return section;
  }

  static @Nullable String host(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int start = address.indexOf("//");
    int end = start < 0 ? -1 : address.indexOf('/', start + 2);
    return end < 0 ? null : address.substring(start + 2, end);
  }
}
