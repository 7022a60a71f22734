package dev.newsreel.enrich.link;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.MentionIndex;
import dev.newsreel.events.catalog.Franchise;
import java.util.List;

/**
 * A catalog made ready for reading: every surface form in one index, and what each may mean.
 * Immutable once made.
 */
public final class Lexicon {

  /** What a form is; the payload of a pattern is this and a number. */
  enum Sort {
    TITLE,
    PERSON,
    CHARACTER,
    NETWORK,
    WORD,
    BLOCK,
    CUE;

    private static final Sort[] ALL = values();
    private static final int BITS = 24;

    /** Means nothing outside of this process. */
    @SuppressWarnings("EnumOrdinal")
    int payload(int number) {
      return ordinal() << BITS | number;
    }

    static Sort of(int payload) {
      return ALL[payload >>> BITS];
    }

    static int number(int payload) {
      return payload & ((1 << BITS) - 1);
    }
  }

  private static final Cue[] CUES = Cue.values();

  private final MentionIndex index;
  private final List<Franchise> families;
  private final List<Work> works;
  private final List<Title> titles;
  private final List<Person> people;
  private final List<CharacterName> characters;
  private final List<String> networks;
  private final List<String> words;

  /**
   * A name that means its franchise whoever plays it.
   *
   * @param full has two words or more
   */
  record CharacterName(String name, int family, boolean full) {}

  Lexicon(LexiconBuilder builder) {
    index = builder.index();
    families = List.copyOf(builder.families());
    works = List.copyOf(builder.works());
    titles = List.copyOf(builder.titles());
    people = List.copyOf(builder.people());
    characters = List.copyOf(builder.characters());
    networks = List.copyOf(builder.networks());
    words = List.copyOf(builder.words());
  }

  /** The lexicon of a catalog. */
  public static Lexicon of(Catalog catalog) {
    return new Lexicon(new LexiconBuilder(catalog));
  }

  /** The forms of everything. */
  public MentionIndex index() {
    return index;
  }

  List<Franchise> families() {
    return families;
  }

  List<Work> works() {
    return works;
  }

  Title title(int number) {
    return titles.get(number);
  }

  Person person(int number) {
    return people.get(number);
  }

  CharacterName character(int number) {
    return characters.get(number);
  }

  String network(int number) {
    return networks.get(number);
  }

  String word(int number) {
    return words.get(number);
  }

  static Cue cue(int number) {
    return CUES[number];
  }
}
