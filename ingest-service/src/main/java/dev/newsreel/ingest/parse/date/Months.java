package dev.newsreel.ingest.parse.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Month names in the languages whose publishers' software writes them into feeds, whole or
 * shortened, with or without accents.
 */
final class Months {

  /** Shortened names that the shortening of whole names below does not give. */
  private static final Map<String, Integer> SHORT =
      Map.ofEntries(
          Map.entry("sept", 9),
          Map.entry("maj", 5),
          Map.entry("mai", 5),
          Map.entry("okt", 10),
          Map.entry("dez", 12),
          Map.entry("des", 12),
          Map.entry("mrz", 3),
          Map.entry("mrt", 3),
          Map.entry("mei", 5),
          Map.entry("ene", 1),
          Map.entry("abr", 4),
          Map.entry("ago", 8),
          Map.entry("dic", 12),
          Map.entry("gen", 1),
          Map.entry("mag", 5),
          Map.entry("giu", 6),
          Map.entry("lug", 7),
          Map.entry("set", 9),
          Map.entry("ott", 10),
          Map.entry("fev", 2),
          Map.entry("avr", 4),
          Map.entry("aou", 8),
          Map.entry("out", 10),
          Map.entry("juil", 7),
          Map.entry("juin", 6),
          Map.entry("januar", 1),
          Map.entry("februari", 2),
          Map.entry("februar", 2),
          Map.entry("oktobe", 10),
          // Greek
          Map.entry("ιαν", 1),
          Map.entry("φεβ", 2),
          Map.entry("μαρ", 3),
          Map.entry("μαω", 3),
          Map.entry("απρ", 4),
          Map.entry("μαι", 5),
          Map.entry("ιουν", 6),
          Map.entry("ιον", 6),
          Map.entry("ιουλ", 7),
          Map.entry("ιολ", 7),
          Map.entry("αυγ", 8),
          Map.entry("σεπ", 9),
          Map.entry("οκτ", 10),
          Map.entry("νοε", 11),
          Map.entry("δεκ", 12));

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro",
          "tr", "id", "el", "ru", "uk");

  private static final String ENGLISH = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final Map<String, Integer> NAMES = names();

  private Months() {}

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          names.putIfAbsent(
              folded(month.getDisplayName(style, Locale.forLanguageTag(language))),
              month.getValue());
        }
      }
    }
    SHORT.forEach(names::putIfAbsent);
    return Map.copyOf(names);
  }

  /** The number of a month, 1 to 12. A longer word counts by its first three letters. */
  static Optional<Integer> number(String name) {
    int english = name.length() == 3 ? ENGLISH.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
    if (english >= 0 && english % 3 == 0) {
      return Optional.of(english / 3 + 1);
    }
    String folded = folded(name);
    Integer month = NAMES.get(folded);
    return Optional.ofNullable(
        month == null && folded.length() > 3 ? NAMES.get(folded.substring(0, 3)) : month);
  }

  private static String folded(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(plain.length());
    plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
