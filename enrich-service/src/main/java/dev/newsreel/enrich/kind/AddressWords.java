package dev.newsreel.enrich.kind;

import dev.newsreel.events.Kind;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Kinds that an article's address names itself, such as {@code /reviews/fallout-season-2}. */
final class AddressWords {

  private static final double WORTH = 1.5;

  private static final Map<Kind, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(Kind.REVIEW, List.of("review", "reviews")),
          Map.entry(Kind.RECAP, List.of("recap", "recaps", "ending-explained")),
          Map.entry(Kind.INTERVIEW, List.of("interview", "interviews", "q-and-a")),
          Map.entry(Kind.RENEWAL, List.of("renewed", "renewal", "renews")),
          Map.entry(Kind.CANCELLATION, List.of("canceled", "cancelled", "axed")),
          Map.entry(Kind.TRAILER, List.of("trailer", "teaser")),
          Map.entry(Kind.CASTING, List.of("casting", "cast", "casts", "joins")),
          Map.entry(Kind.RATINGS, List.of("ratings", "nielsen")),
          Map.entry(Kind.AWARDS, List.of("emmys", "emmy", "awards", "nominees", "winners")),
          Map.entry(
              Kind.RELEASE_DATE,
              List.of("premiere-date", "release-date", "return-date", "date", "dates")),
          Map.entry(
              Kind.PRODUCTION, List.of("filming", "wrap", "wraps", "production", "tax-credit")),
          Map.entry(Kind.FINAL_SEASON, List.of("final-season", "ending")),
          Map.entry(
              Kind.RECOMMENDATION,
              List.of("what-to-watch", "what-to-stream", "watch-order", "best-shows")),
          Map.entry(Kind.AVAILABILITY, List.of("leaving", "where-to-watch", "arriving")),
          Map.entry(
              Kind.FEATURE,
              List.of("essay", "feature", "features", "ranked", "explained", "ranking")),
          Map.entry(Kind.DEVELOPMENT, List.of("pilot", "development")));

  private AddressWords() {}

  /** What each kind gains. */
  static Map<Kind, Double> in(URI address) {
    var gains = new EnumMap<Kind, Double>(Kind.class);
    var path = address.getPath();
    if (path != null && path.length() > 1) {
      var words = words(path);
      WORDS.forEach((kind, list) -> {
        if (list.stream().anyMatch(word -> words.contains("-" + word + "-"))) {
          gains.put(kind, WORTH);
        }
      });
    }
    return gains;
  }

  /** The path in lower case with a hyphen between its words and at both ends. */
  private static String words(String path) {
    var words = new StringBuilder(path.length() + 2).append('-');
    for (int i = 0; i < path.length(); i++) {
      char c = Character.toLowerCase(path.charAt(i));
      boolean isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (isWord || words.charAt(words.length() - 1) != '-') {
        words.append(isWord ? c : '-');
      }
    }
    return words.append('-').toString();
  }
}
