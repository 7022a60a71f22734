package dev.newsreel.localstack.press;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One article as its outlet wrote it.
 *
 * @param slug last part of its path
 * @param summary what the feed says about it, plain text
 * @param section such as {@code TV}
 * @param parts headings and paragraphs in order, as HTML fragments without block elements: {@code
 *     ## } begins a heading, {@code > } a caption
 * @param infobox the box at the end: label to value, in order; may be empty
 */
public record Story(
    String slug,
    String title,
    String summary,
    String author,
    Instant published,
    Instant modified,
    String section,
    List<String> keywords,
    List<String> parts,
    Map<String, String> infobox) {

  /** Copies lists and keeps the infobox in its order. */
  public Story {
    keywords = List.copyOf(keywords);
    parts = List.copyOf(parts);
    infobox = Collections.unmodifiableMap(new LinkedHashMap<>(infobox));
  }

  /** The path of its page. */
  public String path() {
    return "/news/" + slug;
  }
}
