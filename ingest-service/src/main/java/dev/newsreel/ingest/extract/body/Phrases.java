package dev.newsreel.ingest.extract.body;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The wording of {@code phrases.txt}: pleas for subscriptions, credits, pointers to other stories.
 */
final class Phrases {

  private static final int LONGEST = 600;
  private static final int SHORT = 120;

  /** A credit is at the very end. */
  private static final int CREDIT = 100;

  private static final List<String> LINES = DataLines.beside(Phrases.class, "phrases.txt");
  private static final FirstLetters PARAGRAPH = new FirstLetters(entries("paragraph:"));
  private static final FirstLetters WHOLE = new FirstLetters(entries("whole:"));
  private static final FirstLetters HEADING = new FirstLetters(entries("heading:"));
  private static final Pieces WITHIN =
      new Pieces(
          entries("within:").stream().map(line -> List.of(line.split(" \\+ ", -1))).toList());
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:" + String.join("|", entries("caption:")) + ")$", Pattern.CASE_INSENSITIVE);
  private static final List<String> CREDITED =
      List.of(")", "]", ").", "].", "images", "images.", "photo", "photo.", "shutterstock");

  private Phrases() {}

  private static List<String> entries(String kind) {
    return LINES.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()).strip())
        .toList();
  }

  static boolean isFurniture(Segment segment, boolean heading) {
    String text = segment.text();
    if (text.length() > LONGEST) {
      return false;
    }
    boolean isShort = text.length() < SHORT;
    return (heading && isShort && HEADING.match(text))
        || (isShort && WHOLE.match(text))
        || PARAGRAPH.startOf(text)
        || WITHIN.areIn(text);
  }

  /** Ends with the credit of a picture. */
  static boolean isCaption(Segment segment) {
    String text = segment.text();
    return text.length() <= LONGEST
        && CREDITED.stream().anyMatch(end -> endsWith(text, end))
        && CAPTION.matcher(text.substring(Math.max(0, text.length() - CREDIT))).find();
  }

  private static boolean endsWith(String text, String end) {
    return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
  }
}
