package dev.newsreel.enrich.mention;

import java.util.List;
import java.util.stream.Stream;

/**
 * The regular forms of an English verb that a form marks with a tilde: renew, renews, renewed,
 * renewing.
 */
final class Inflection {

  private Inflection() {}

  /** The form in all inflections of its marked word; the form itself when no word is marked. */
  static List<String> of(String form) {
    int mark = form.indexOf('~');
    if (mark < 0) {
      return List.of(form);
    }
    int end = form.indexOf(' ', mark);
    var verb = form.substring(mark + 1, end < 0 ? form.length() : end);
    var before = form.substring(0, mark);
    var after = end < 0 ? "" : form.substring(end);
    return forms(verb).map(word -> before + word + after).distinct().toList();
  }

  private static Stream<String> forms(String verb) {
    if (verb.endsWith("e")) {
      var stem = verb.substring(0, verb.length() - 1);
      return Stream.of(verb, verb + "s", verb + "d", stem + "ing");
    }
    if (verb.endsWith("y") && !isVowel(verb, verb.length() - 2)) {
      var stem = verb.substring(0, verb.length() - 1);
      return Stream.of(verb, stem + "ies", stem + "ied", verb + "ing");
    }
    var third = verb.matches(".*(s|x|z|ch|sh)") ? verb + "es" : verb + "s";
    var regular = Stream.of(verb, third, verb + "ed", verb + "ing");
    return isDoubled(verb) ? Stream.concat(regular, doubled(verb)) : regular;
  }

  private static Stream<String> doubled(String verb) {
    var stem = verb + verb.charAt(verb.length() - 1);
    return Stream.of(stem + "ed", stem + "ing");
  }

  /** Consonant, vowel, consonant at the end: scrapped, cancelled. */
  private static boolean isDoubled(String verb) {
    int last = verb.length() - 1;
    return last >= 2
        && !isVowel(verb, last)
        && "wxy".indexOf(verb.charAt(last)) < 0
        && isVowel(verb, last - 1)
        && !isVowel(verb, last - 2);
  }

  private static boolean isVowel(String word, int place) {
    return place >= 0 && "aeiou".indexOf(word.charAt(place)) >= 0;
  }
}
