package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Text given as HTML, by a feed or a publisher, as blocks: there is no furniture around it, so
 * every paragraph counts.
 */
public final class HtmlBlocks {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "blockquote",
          "section",
          "article",
          "td",
          "th",
          "tr",
          "table",
          "pre",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "figure",
          "body");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SILENT = Set.of("script", "style", "iframe", "noscript", "form");

  /** Nobody writes deeper than this who does not want to break a reader. */
  private static final int DEEPEST = 200;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private Zone zone = Zone.BODY;
  private int depth;

  private HtmlBlocks() {}

  /** The blocks in order; the first paragraph is the lead. */
  public static List<Block> of(String html, URI base) {
    var reader = new HtmlBlocks();
    reader.children(Jsoup.parseBodyFragment(html, base.toString()).body());
    reader.end();
    return List.copyOf(reader.blocks);
  }

  private void children(Element parent) {
    if (depth == DEEPEST) {
      add(parent.text());
      return;
    }
    depth++;
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        add(words.getWholeText());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
    depth--;
  }

  private void element(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    Zone own = zoneOf(name);
    if (name.equals("br")) {
      add(" ");
    } else if (own != null) {
      block(element, own);
    } else {
      span(element, name);
    }
  }

  private void block(Element element, Zone own) {
    end();
    Zone outer = zone;
    zone = own == Zone.BODY ? outer : own;
    children(element);
    end();
    zone = outer;
  }

  private static @Nullable Zone zoneOf(String name) {
    if (HEADINGS.contains(name)) {
      return Zone.HEADING;
    }
    return switch (name) {
      case "li" -> Zone.LIST_ITEM;
      case "figcaption" -> Zone.CAPTION;
      default -> PARAGRAPHS.contains(name) ? Zone.BODY : null;
    };
  }

  private void span(Element element, String name) {
    SpanKind kind = kindOf(name);
    int start = text.length();
    children(element);
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    if (kind != null && start < end) {
      String href = kind == SpanKind.LINK ? element.absUrl("href") : null;
      spans.add(new Span(kind, start, end, href == null || href.isEmpty() ? null : href));
    }
  }

  private static @Nullable SpanKind kindOf(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "em", "i" -> SpanKind.EM;
      case "strong", "b" -> SpanKind.STRONG;
      case "cite" -> SpanKind.CITE;
      case "q" -> SpanKind.QUOTE;
      case "a" -> SpanKind.LINK;
      default -> null;
    };
  }

  /** Adds words with every white space folded into one blank. */
  private void add(String words) {
    words
        .codePoints()
        .forEach(c -> {
          if (!Character.isWhitespace(c) && c != 0xa0) {
            text.appendCodePoint(c);
          } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
          }
        });
  }

  private void end() {
    String whole = text.toString().stripTrailing();
    if (!whole.isEmpty()) {
      boolean isLead = zone == Zone.BODY && blocks.stream().noneMatch(b -> b.zone() == Zone.LEAD);
      blocks.add(new Block(isLead ? Zone.LEAD : zone, whole, within(whole.length())));
    }
    text.setLength(0);
    spans.clear();
  }

  private List<Span> within(int length) {
    return spans.stream()
        .filter(span -> span.start() < length)
        .map(s -> new Span(s.kind(), s.start(), Math.min(s.end(), length), s.href()))
        .sorted(java.util.Comparator.comparingInt(Span::start))
        .toList();
  }
}
