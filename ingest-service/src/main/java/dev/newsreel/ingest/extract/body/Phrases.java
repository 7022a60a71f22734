package dev.newsreel.ingest.extract.body;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wording of {@code phrases.txt}: pleas for subscriptions, credits, pointers to other stories. */
final class Phrases {

  private static final int LONGEST = 600;
  private static final int SHORT = 120;

  private static final Pattern PARAGRAPH = pattern("paragraph:");
  private static final Pattern WHOLE = pattern("whole:");
  private static final Pattern HEADING = pattern("heading:");

  private Phrases() {}

  private static Pattern pattern(String kind) {
    List<String> lines = DataLines.beside(Phrases.class, "phrases.txt");
    String alternatives =
        lines.stream()
            .filter(line -> line.startsWith(kind))
            .map(line -> "(?:" + line.substring(kind.length()).strip() + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
  }

  static boolean isFurniture(Segment segment, boolean heading) {
    String text = segment.text();
    if (text.length() > LONGEST) {
      return false;
    }
    if (heading && HEADING.matcher(text).matches()) {
      return true;
    }
    return PARAGRAPH.matcher(text).lookingAt()
        || (text.length() < SHORT && WHOLE.matcher(text).matches());
  }
}
