package dev.newsreel.enrich.link;

import java.util.Set;

/** Words of running text that say what a capital or a number beside them is. */
final class SmallWords {

  /** Stand beside a name and are no part of it. */
  private static final Set<String> NO_PART_OF_NAMES =
      words(
          """
          the a an in on at of for from with to and or but as when while after before since if because
          by is was are does did will can has have how why what who where this that these those his
          her its their our my your only even though although unlike like both between then now so
          that's meanwhile about watch watching again not no yet until once through during also just
          all season series new every inside despite without into over under out up off than s
          """);

  /** Stand before a number that is a date, an address or a count. */
  private static final Set<String> BEFORE_DATES =
      words(
          """
          in since of by from until till before after to the real year late early around circa january
          february march april may june july august september october november december between fall
          spring summer winter autumn ad call calls calling called dial dialed a at on than about
          nearly over
          """);

  private SmallWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Whether the word joins names and is none. */
  static boolean isNoPartOfNames(String word) {
    return NO_PART_OF_NAMES.contains(word);
  }

  /** Whether a number behind the word is none of a title. */
  static boolean isBeforeDates(String word) {
    return BEFORE_DATES.contains(word);
  }
}
