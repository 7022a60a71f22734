package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the text of one segment: folds white space and keeps the offsets of markup. */
final class SegmentWriter {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final Deque<Mark> open = new ArrayDeque<>();
  private int linkDepth;
  private int linkChars;
  private boolean spaceDue;

  /** An inline element that is open; it goes on in the next segment when a block ends inside it. */
  private static final class Mark {
    private final SpanKind kind;
    private final @Nullable String href;
    private int start;

    Mark(SpanKind kind, @Nullable String href, int start) {
      this.kind = kind;
      this.href = href;
      this.start = start;
    }
  }

  void begin(SpanKind kind, @Nullable String href) {
    open.push(new Mark(kind, href, text.length()));
    if (kind == SpanKind.LINK) {
      linkDepth++;
    }
  }

  void end() {
    Mark mark = open.pop();
    finish(mark);
    if (mark.kind == SpanKind.LINK) {
      linkDepth--;
    }
  }

  private void finish(Mark mark) {
    int start = mark.start;
    if (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start < text.length()) {
      spans.add(new Span(mark.kind, start, text.length(), mark.href));
    }
  }

  /** Copies runs of characters between the white space. */
  void append(String piece) {
    int start = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      boolean space = isSpace(c);
      if (space || isInvisible(c)) {
        appendRun(piece, start, i);
        spaceDue |= space;
        start = i + 1;
      }
    }
    appendRun(piece, start, piece.length());
  }

  private void appendRun(String piece, int start, int end) {
    if (start == end) {
      return;
    }
    if (spaceDue && !text.isEmpty()) {
      text.append(' ');
    }
    spaceDue = false;
    text.append(piece, start, end);
    linkChars += linkDepth > 0 ? end - start : 0;
  }

  void space() {
    spaceDue = true;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && (Character.isSpaceChar(c) || c == 0x85));
  }

  /** Soft hyphens and zero-width characters that only guide a layout; joiners are part of words. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Ends the segment and begins the next, in which the open marks go on. */
  Segment take(int element) {
    for (Mark mark : open) {
      finish(mark);
    }
    // Inner marks end first; of two with the same words the outer one is to come first.
    Collections.reverse(spans);
    spans.sort(
        Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
    var segment = new Segment(element, text.toString(), List.copyOf(spans), linkChars);
    clear();
    return segment;
  }

  void clear() {
    text.setLength(0);
    spans.clear();
    linkChars = 0;
    spaceDue = false;
    open.forEach(mark -> mark.start = 0);
  }
}
