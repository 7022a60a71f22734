package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.html.PlainText;

/**
 * A text of a feed: plain, or sanitised HTML. Sanitised means: only elements and attributes of a
 * short list, only absolute addresses of harmless schemes, no script, no event handler, no style.
 *
 * @param value the text; HTML if {@code markup}
 * @param markup whether {@code value} is HTML; if not, {@code <} and {@code &} in it mean
 *     themselves
 */
public record FeedText(String value, boolean markup) {

  /** No text at all. */
  public static final FeedText NONE = new FeedText("", false);

  /**
   * The text as one line a person would read: tags removed, entities decoded, white space
   * collapsed.
   */
  public String text() {
    return markup ? PlainText.of(value) : PlainText.collapse(value);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }
}
