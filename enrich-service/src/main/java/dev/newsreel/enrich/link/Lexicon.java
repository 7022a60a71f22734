package dev.newsreel.enrich.link;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.MentionIndex;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Franchise;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final long[] cues;
  private final List<List<Work>> byFamily;
  private final List<Set<String>> networksByFamily;

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
    cues = cues(index);
    byFamily =
        IntStream.range(0, families.size())
            .mapToObj(family -> works.stream().filter(work -> work.family() == family).toList())
            .toList();
    networksByFamily = byFamily.stream().map(Lexicon::networks).toList();
  }

  /** By pattern, the bits of the cues that it is. */
  private static long[] cues(MentionIndex index) {
    var bits = new long[index.patterns()];
    for (int pattern = 0; pattern < bits.length; pattern++) {
      for (int i = index.payloadStart(pattern); i < index.payloadStart(pattern + 1); i++) {
        int payload = index.payload(i);
        if (Sort.of(payload) == Sort.CUE) {
          bits[pattern] |= CUES[Sort.number(payload)].bit();
        }
      }
    }
    return bits;
  }

  private static Set<String> networks(List<Work> works) {
    return works.stream()
        .flatMap(work -> work.show().networks().stream())
        .map(Broadcast::network)
        .collect(Collectors.toUnmodifiableSet());
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

  /** The bits of the cues that the pattern is. */
  long cues(int pattern) {
    return cues[pattern];
  }

  /** Whether the pattern is cues and nothing else. */
  boolean isOnlyCue(int pattern) {
    return Long.bitCount(cues[pattern])
        == index.payloadStart(pattern + 1) - index.payloadStart(pattern);
  }

  /** The shows of a franchise. */
  List<Work> works(int family) {
    return byFamily.get(family);
  }

  /** Whether a show of the franchise was on the network. */
  boolean isOn(int family, String network) {
    return networksByFamily.get(family).contains(network);
  }
}
