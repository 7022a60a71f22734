package dev.newsreel.enrich.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How catalog texts are compared and what a matcher can find at all. */
final class SurfaceForm {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u02bb\u00b4`]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(the|an?) ");
  private static final Pattern FINDABLE =
      Pattern.compile("[\\p{L}\\p{N}](.*[\\p{L}\\p{M}\\p{N}!?.+…])?");

  private SurfaceForm() {}

  /**
   * Equal for forms that a matcher cannot tell apart: case, accents, apostrophes, dashes, spaces.
   */
  static String fold(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var apostrophes = APOSTROPHES.matcher(plain).replaceAll("'");
    return DASHES
        .matcher(apostrophes)
        .replaceAll("-")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Begins with a letter or digit and ends with one or with {@code ! ? . + …}. */
  static boolean isFindable(String text) {
    return FINDABLE.matcher(text).matches();
  }

  /** Three characters or fewer, or one word that any sentence may have. */
  static boolean isWeak(String text) {
    return text.codePointCount(0, text.length()) <= 3 || Words.contains(fold(text));
  }

  /** One common word behind an article, such as <i>The Office</i>. */
  static boolean isArticleAndWord(String text) {
    var rest = ARTICLE.matcher(text).replaceFirst("");
    return rest.length() < text.length() && Words.contains(fold(rest));
  }
}
