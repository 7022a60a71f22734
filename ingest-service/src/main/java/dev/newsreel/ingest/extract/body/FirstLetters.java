package dev.newsreel.ingest.extract.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many expressions of which few can match a text that begins with a given letter: only those are
 * tried. Expressions are without case.
 */
final class FirstLetters {

  private static final int LETTERS = 128;

  /** By first character; the last is for all beyond ASCII. */
  private final @Nullable Pattern[] patterns = new @Nullable Pattern[LETTERS + 1];

  FirstLetters(List<String> expressions) {
    for (int c = 0; c <= LETTERS; c++) {
      patterns[c] = anyOf(c < LETTERS ? startingWith(expressions, (char) c) : expressions);
    }
  }

  private static List<String> startingWith(List<String> expressions, char first) {
    return expressions.stream().filter(expression -> mayStartWith(expression, first)).toList();
  }

  // Whether a match could go on beyond the first letter is what hitEnd tells.
  @SuppressWarnings("JdkObsolete")
  private static boolean mayStartWith(String expression, char first) {
    Matcher matcher = pattern(expression).matcher(Character.toString(first));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static @Nullable Pattern anyOf(List<String> expressions) {
    return expressions.isEmpty()
        ? null
        : pattern(expressions.stream().collect(Collectors.joining("|", "(?:", ")")));
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /** Whether one of them matches the text from its start. */
  boolean startOf(String text) {
    Pattern pattern = of(text);
    return pattern != null && pattern.matcher(text).lookingAt();
  }

  /** Whether one of them matches the whole text. */
  boolean match(String text) {
    Pattern pattern = of(text);
    return pattern != null && pattern.matcher(text).matches();
  }

  private @Nullable Pattern of(String text) {
    return text.isEmpty() ? null : patterns[Math.min(LETTERS, text.charAt(0))];
  }
}
