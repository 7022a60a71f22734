package dev.newsreel.ingest.extract.body;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wording of {@code phrases.txt}: pleas for subscriptions, credits, pointers to other stories.
 */
final class Phrases {

  private static final int LONGEST = 600;
  private static final int SHORT = 120;

  /** A credit is at the very end. */
  private static final int CREDIT = 100;

  private static final List<String> LINES = DataLines.beside(Phrases.class, "phrases.txt");
  private static final Pattern PARAGRAPH = pattern("paragraph:", "");
  private static final Pattern WHOLE = pattern("whole:", "");
  private static final Pattern HEADING = pattern("heading:", "");
  private static final Pattern CAPTION = pattern("caption:", "$");
  private static final List<List<String>> WITHIN =
      entries("within:").map(line -> List.of(line.split(" \\+ ", -1))).toList();

  private Phrases() {}

  private static Stream<String> entries(String kind) {
    return LINES.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()).strip());
  }

  private static Pattern pattern(String kind, String end) {
    String any = entries(kind).collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile(any + end, Pattern.CASE_INSENSITIVE);
  }

  static boolean isFurniture(Segment segment, boolean heading) {
    String text = segment.text();
    if (text.length() > LONGEST) {
      return false;
    }
    boolean isShort = text.length() < SHORT;
    return (heading && isShort && HEADING.matcher(text).matches())
        || (isShort && WHOLE.matcher(text).matches())
        || PARAGRAPH.matcher(text).lookingAt()
        || hasPieces(text.toLowerCase(Locale.ROOT));
  }

  private static boolean hasPieces(String text) {
    for (List<String> pieces : WITHIN) {
      if (text.contains(pieces.getFirst()) && pieces.stream().allMatch(text::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Ends with the credit of a picture. */
  static boolean isCaption(Segment segment) {
    String text = segment.text();
    return text.length() <= LONGEST
        && CAPTION.matcher(text.substring(Math.max(0, text.length() - CREDIT))).find();
  }
}
