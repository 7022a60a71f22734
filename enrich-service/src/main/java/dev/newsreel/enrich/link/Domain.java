package dev.newsreel.enrich.link;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an outlet's section says about the chance that an article is about shows. */
final class Domain {

  private static final Pattern SCREEN =
      Pattern.compile(
          "\\b(tv|television|film|movies?|series|streaming|entertainment|shows?|screen)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(sports?|business|local|politics|science|health|crime|world|money|travel|food|tech|technology|weather|education|real estate)\\b");

  private Domain() {}

  /** In nats; 0 when the section says nothing. */
  static double of(String section) {
    var words = section.toLowerCase(Locale.ROOT);
    if (SCREEN.matcher(words).find()) {
      return 0.8;
    }
    return OTHER.matcher(words).find() ? -0.7 : 0;
  }
}
