package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of a feed so far. */
final class FeedScene {

  private final Draft feed = new Draft();
  private final List<Draft> entries = new ArrayList<>();
  private final Problems problems;
  private FeedFormat format = FeedFormat.UNKNOWN;
  private int position;
  private boolean full;

  FeedScene(Problems problems) {
    this.problems = problems;
  }

  Draft feed() {
    return feed;
  }

  List<Draft> entries() {
    return entries;
  }

  FeedFormat format() {
    return format;
  }

  /** Settles the format, unless the document has told it before. */
  void format(FeedFormat found) {
    if (format == FeedFormat.UNKNOWN) {
      format = found;
    }
  }

  /** Settles the format, as this element tells more than the ones before. */
  void betterFormat(FeedFormat found) {
    format = found;
  }

  void at(int offset) {
    position = offset;
  }

  /** A new entry; one that is not kept if there are too many. */
  Draft entry() {
    Draft entry = new Draft();
    if (entries.size() < ParseLimits.ENTRIES) {
      entries.add(entry);
    } else if (!full) {
      full = true;
      problem(Kind.LIMIT, "more than " + ParseLimits.ENTRIES + " entries; the rest is left out");
    }
    return entry;
  }

  void date(boolean read, Frame frame, String text) {
    if (!read && !text.isEmpty()) {
      problem(Kind.DATE, "<" + frame.name + "> is no date in any known form: " + shortened(text));
    }
  }

  void problem(Kind kind, String message) {
    problems.add(kind, message, position);
  }

  static String shortened(@Nullable String text) {
    return text == null ? "" : text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
  }
}
