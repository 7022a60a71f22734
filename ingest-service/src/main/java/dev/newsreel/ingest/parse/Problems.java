package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems and finds their lines; positions may come in any order, ascending is quickest.
 */
final class Problems {

  static final int MAX = 50;

  private final List<ParseProblem> found = new ArrayList<>();
  private String text = "";
  private int counted;
  private int line = 1;

  /** From here on, positions are offsets in this text. */
  void in(String document) {
    text = document;
    counted = 0;
    line = 1;
  }

  void add(ParseProblem problem) {
    record(problem);
  }

  void add(Kind kind, String message) {
    record(new ParseProblem(kind, message, 0));
  }

  void add(Kind kind, String message, int position) {
    if (found.size() < MAX) {
      record(new ParseProblem(kind, message, lineAt(position)));
    }
  }

  List<ParseProblem> found() {
    return found;
  }

  private void record(ParseProblem problem) {
    if (found.size() < MAX) {
      found.add(problem);
    }
  }

  private int lineAt(int position) {
    if (position < counted) {
      in(text);
    }
    for (int next = text.indexOf('\n', counted);
        next >= 0 && next < position;
        next = text.indexOf('\n', counted)) {
      counted = next + 1;
      line++;
    }
    return line;
  }
}
