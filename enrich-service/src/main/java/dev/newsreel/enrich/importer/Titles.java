package dev.newsreel.enrich.importer;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two sources write one name. */
final class Titles {

  private Titles() {}

  static boolean equal(String one, String other) {
    return fold(one).equals(fold(other));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}+]+", " ")
        .strip();
  }
}
