package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one document and finds their lines; positions may come in any order,
 * ascending is quickest. Not thread-safe.
 */
public final class Problems {

  /** More are not kept. */
  public static final int MAX = 50;

  private final List<ParseProblem> found = new ArrayList<>();
  private String text = "";
  private int counted;
  private int line = 1;

  /** From here on, positions are offsets in this text. */
  public void in(String document) {
    text = document;
    counted = 0;
    line = 1;
  }

  /** Adds a problem. */
  public void add(ParseProblem problem) {
    record(problem);
  }

  /** Adds a problem of the whole document. */
  public void add(Kind kind, String message) {
    record(new ParseProblem(kind, message, 0));
  }

  /** Adds a problem at an offset of the text. */
  public void add(Kind kind, String message, int position) {
    if (found.size() < MAX) {
      record(new ParseProblem(kind, message, lineAt(position)));
    }
  }

  /** The problems so far. */
  public List<ParseProblem> found() {
    return found;
  }

  private void record(ParseProblem problem) {
    if (found.size() < MAX) {
      found.add(problem);
    }
  }

  /** The line of an offset of the text, counted from 1. */
  public int lineAt(int position) {
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
