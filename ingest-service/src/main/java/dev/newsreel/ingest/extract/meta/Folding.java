package dev.newsreel.ingest.extract.meta;

import java.util.Locale;

/** Texts made comparable: letters and digits in lower case, all else one space. */
final class Folding {

  private Folding() {}

  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        space = true;
        continue;
      }
      if (space && !folded.isEmpty()) {
        folded.append(' ');
      }
      space = false;
      folded.append(c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
